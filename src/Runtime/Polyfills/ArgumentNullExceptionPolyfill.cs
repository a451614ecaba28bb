#if NETSTANDARD2_0
using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;

namespace System;

// From .NET 6 on the framework's own; here so that the sources need no condition at each use.
internal static class ArgumentNullExceptionPolyfill
{
    extension(ArgumentNullException)
    {
        internal static void ThrowIfNull([NotNull] object? argument, [CallerArgumentExpression(nameof(argument))] string? paramName = null)
        {
            if (argument is null)
            {
                throw new ArgumentNullException(paramName);
            }
        }
    }
}
#endif

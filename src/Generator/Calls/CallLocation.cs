using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Pynector.Generators.Model;

namespace Pynector.Generators.Calls;

/// <summary>Reads where a call stands.</summary>
internal static class CallLocation
{
    /// <summary>The place of a call for the compiler and for the reader; null where the compiler can't intercept it.</summary>
    public static CallLocationModel? Find(InvocationExpressionSyntax call, SemanticModel semantics, CancellationToken cancellation)
    {
        if (semantics.GetInterceptableLocation(call, cancellation) is not { } location)
        {
            return null;
        }

        var line = call.SyntaxTree.GetLineSpan(call.Span, cancellation).StartLinePosition.Line + 1;
        return new CallLocationModel(location.Version, location.Data, Path.GetFileName(call.SyntaxTree.FilePath), line);
    }
}

using System.ComponentModel;
using System.Diagnostics;
using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;
using Pynector;

namespace Inputs.Shapes;

/// <summary>Attributes on the declaration, on the core, and on results.</summary>
internal static partial class Attributed
{
    [Traced]
    [Obsolete("Use the other.")]
    [EditorBrowsable(EditorBrowsableState.Never)]
    public static async partial Task<int> OldAsync(int value)
    {
        await Task.Yield();
        Probe.Enter();
        return value;
    }

    [Traced]
    [Obsolete("Use the other.")]
    [Description("old")]
    public static partial int Old(int value);

    [Obsolete("Use the other.", error: true)]
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static int OldCore(int value)
    {
        Probe.Enter();
        return value;
    }

    [Traced]
    public static partial int OldWithin(int value);

    [Obsolete("Use the other.")]
    private static int OldWithinCore(int value)
    {
        Probe.Enter();
        return value;
    }

    [Traced]
    [return: NotNull]
    [MethodImpl(MethodImplOptions.NoInlining)]
    public static partial string? Find([DisallowNull] string? name);

    [return: NotNull]
    private static string? FindCore(string? name)
    {
        Probe.Enter();
        return name ?? "";
    }

    [Traced]
    [return: NotNull]
    [StackTraceHidden]
    public static async partial Task<string> FindAsync([AllowNull] string name)
    {
        await Task.Yield();
        Probe.Enter();
        return name ?? "";
    }

    [Traced]
    public static partial string Called(int value, [CallerMemberName] string member = "", [CallerArgumentExpression(nameof(value))] string expression = "");

    private static string CalledCore(int value, string member, string expression)
    {
        Probe.Enter();
        return $"{value} {member} {expression}";
    }
}

#nullable disable
using System.Diagnostics.CodeAnalysis;
using Pynector;

namespace Inputs.Shapes;

/// <summary>Every nullable context in one type, in both forms.</summary>
internal static partial class Nullables
{
    [Traced]
    public static async partial Task<string> DisableAsync(string value, List<string> others = null)
    {
        await Task.Yield();
        return Say(value);
    }

    [Traced]
    public static partial string Disable<T>(string value, T other = null)
        where T : class;

    private static string DisableCore<T>(string value, T other)
        where T : class => Say(value);

#nullable enable
    [Traced]
    public static async partial Task<string?> EnableAsync(string? value, List<string?>? others = null)
    {
        await Task.Yield();
        return Say(value);
    }

    [Traced]
    [return: NotNullIfNotNull(nameof(value))]
    public static partial string? Enable<T, TOther>(string? value, T other, TOther? another = default)
        where T : class?
        where TOther : notnull;

    private static string? EnableCore<T, TOther>(string? value, T other, TOther? another)
        where T : class?
        where TOther : notnull => Say(value);

#nullable disable warnings
    [Traced]
    public static async partial Task<string?> DisableWarningsAsync(string? value)
    {
        await Task.Yield();
        return Say(value);
    }

    [Traced]
    public static partial string? DisableWarnings(string? value);

    private static string? DisableWarningsCore(string? value) => Say(value);

#nullable enable
#nullable disable annotations
    [Traced]
    public static async partial Task<string> DisableAnnotationsAsync(string value)
    {
        await Task.Yield();
        return Say(value);
    }

    [Traced]
    public static partial string DisableAnnotations(string value);

    private static string DisableAnnotationsCore(string value) => Say(value);

#nullable disable
#nullable enable annotations
    [Traced]
    public static async partial Task<string?> EnableAnnotationsAsync(string? value)
    {
        await Task.Yield();
        return Say(value);
    }

    [Traced]
    public static partial string? EnableAnnotations(string? value);

    private static string? EnableAnnotationsCore(string? value) => Say(value);

#nullable disable
#nullable enable warnings
    [Traced]
    public static async partial Task<string> EnableWarningsAsync(string value)
    {
        await Task.Yield();
        return Say(value);
    }

    [Traced]
    public static partial string EnableWarnings(string value);

    private static string EnableWarningsCore(string value) => Say(value);

#nullable restore
    [Traced]
    public static async partial Task<string?> RestoreAsync(string? value)
    {
        await Task.Yield();
        return Say(value);
    }

    [Traced]
    public static partial string? Restore(string? value);

    private static string? RestoreCore(string? value) => Say(value);

    [return: NotNullIfNotNull(nameof(value))]
    private static string? Say(string? value)
    {
        Probe.Enter();
        return value;
    }
}

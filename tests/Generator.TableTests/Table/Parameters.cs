namespace Pynector.Generator.TableTests.Table;

/// <summary>The parameters of the method, and how it is called with them.</summary>
internal sealed partial class Parameters(string declaration) : Choice(declaration)
{
    /// <summary>The parameters as the method that callers see declares them.</summary>
    public string Declaration { get; init; } = declaration;

    /// <summary>The arguments of the call; <c>{T}</c> stands for the first type argument.</summary>
    public string Arguments { get; init; } = "";

    /// <summary>What the caller does before.</summary>
    public string Setup { get; init; } = "";

    /// <summary>What the caller does after.</summary>
    public string After { get; init; } = "";

    /// <summary>What the body does with them; null for taking each value down.</summary>
    public string? Use { get; init; }

    /// <summary>Whether one of them has no value as a tag.</summary>
    public bool IsUntaggable { get; init; }

    /// <summary>Whether a wrapper that has them must be unsafe.</summary>
    public bool IsUnsafe => Declaration.Contains('*', StringComparison.Ordinal);

    public static Parameters[] All => [.. Values, .. References, .. Defaults, .. Names, .. Origins, .. Annotated];
}

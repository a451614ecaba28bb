namespace Pynector.Generator.TableTests.Table;

/// <summary>The nullable context at the declaration.</summary>
internal sealed class NullableContext(string name) : Choice(name)
{
    public static readonly NullableContext Neutral = new("enable");

    public static readonly NullableContext[] All =
    [
        Neutral,
        new("disable"),
        new("enable annotations"),
        new("enable warnings"),
    ];

    public string Directives => Name.Contains(' ', StringComparison.Ordinal) ? $"#nullable disable\n#nullable {Name}" : $"#nullable {Name}";
}

using System.Text.RegularExpressions;

namespace Pynector.Generator.TableTests.Table;

/// <summary>The type that the method stands in, and all around it.</summary>
internal sealed partial class Container(string name, string head) : Choice(name)
{
    /// <summary>The head of the type's declaration, without bases and constraints.</summary>
    public string Head => head;

    public string Constraints { get; init; } = "";

    /// <summary>The heads of the types that it is nested in, the outermost first.</summary>
    public string[] Outer { get; init; } = [];

    /// <summary>What stands in the namespace after <c>{0}</c>, the program's own.</summary>
    public string Namespace { get; init; } = "{0}";

    public bool IsFileScoped { get; init; }

    public bool IsGlobal { get; init; }

    /// <summary>What a base has to be, or null where the type has none.</summary>
    public string? BaseKeyword { get; init; } = "class";

    /// <summary>How the method's own type is made an instance of; null where it can't.</summary>
    public string? Instance { get; init; } = "new Desk()";

    /// <summary>The type of the variable that holds the instance.</summary>
    public string InstanceType { get; init; } = "var";

    /// <summary>Other types beside it.</summary>
    public string Beside { get; init; } = "";

    /// <summary>Around the method, within the type.</summary>
    public string Block { get; init; } = "";

    /// <summary>Whether the method is no method of the type: <c>[Traced]</c> on that speaks of none.</summary>
    public bool IsExtensionBlock => Block.StartsWith("extension(", StringComparison.Ordinal);

    /// <summary>Its type parameters and those of the types around it.</summary>
    public IEnumerable<string> TypeParameters => Outer.Append(Head)
        .SelectMany(type => TypeParameterList().Match(type).Groups[1].Value.Split([',', ' '], StringSplitOptions.RemoveEmptyEntries))
        .Except(["in", "out"]);

    /// <summary>What its type parameters are closed over, outer types' first.</summary>
    public Type[] TypeArguments { get; init; } = [];

    public string SpanPrefix { get; init; } = "Desk";

    public bool IsUnsafe { get; init; }

    public bool IsRefStruct { get; init; }

    /// <summary>Whether its type parameters have a variance: no class can stand in it, and so no accessor of its private members.</summary>
    /// <summary>Whether emitted code has no way to the type's private members: neither a class inside nor an accessor, which an instance names.</summary>
    public bool IsClosed => IsVariant || (head.Contains("static class", StringComparison.Ordinal) && !head.Contains("partial", StringComparison.Ordinal));

    public bool IsVariant => head.Contains("<in ", StringComparison.Ordinal);

    [GeneratedRegex("<(.*?)>")]
    private static partial Regex TypeParameterList();
}

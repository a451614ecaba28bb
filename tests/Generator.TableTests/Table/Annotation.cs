namespace Pynector.Generator.TableTests.Table;

/// <summary>The attributes on the method, or for it on its type and members.</summary>
internal sealed partial class Annotation(string name) : Choice(name)
{
    /// <summary>What asks for tracing.</summary>
    public string Traced { get; init; } = "[Traced]";

    /// <summary>Whether that stands on the type, for all its methods.</summary>
    public bool IsOnType { get; init; }

    /// <summary>Whether the method has none of its own.</summary>
    public bool IsOnlyOnType => IsOnType && !Attributes.Contains("[Traced", StringComparison.Ordinal);

    /// <summary>The span's name, if it is not the default one.</summary>
    public string? SpanName { get; init; }

    /// <summary>The span's source, if it is not the project's.</summary>
    public string? Source { get; init; }

    public bool IsRoot => Traced.Contains("Root = true", StringComparison.Ordinal);

    /// <summary>Other attributes on the method.</summary>
    public string Attributes { get; init; } = "";

    /// <summary>An attribute on each of its parameters.</summary>
    public string OnParameters { get; init; } = "";

    /// <summary>Members of the type.</summary>
    public string Members { get; init; } = "";

    /// <summary>Whether the method can be called, and called like any other.</summary>
    public bool IsCallable { get; init; } = true;

    /// <summary>Whether it speaks of the method, with this return type.</summary>
    public bool IsMeantFor(ReturnType returned) => !IsOnlyOnType || returned.IsMeantByType;

    /// <summary>Whether it tags members that only their type can read.</summary>
    public bool TagsPrivateMembers => Members.Contains("[Tag", StringComparison.Ordinal) && Members.Contains("private ", StringComparison.Ordinal);

    public bool HasStaticLogger => Members == StaticLogger;

    public bool TagsParameters => OnParameters.Contains("[Tag", StringComparison.Ordinal);
}

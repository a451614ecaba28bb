namespace Pynector.Generator.TableTests.Table;

/// <summary>The modifiers of the method, and what they ask of a base.</summary>
internal sealed class Modifiers(string name) : Choice(name)
{
    public static readonly Modifiers Neutral = new("public");

    public static readonly Modifiers Private = new("private");

    public static readonly Modifiers PublicStatic = new("public static");

    public static readonly Modifiers PublicUnsafe = new("public unsafe");

    public static readonly Modifiers PublicReadOnly = new("public readonly") { Needs = () => [Container.Struct] };

    public static readonly Modifiers[] All =
    [
        Neutral,
        new("internal"),
        Private,
        new("protected"),
        new("protected internal"),
        new("private protected"),

        // Partial methods that return something must say their accessibility: the compiler's to tell.
        new("(none)"),
        PublicStatic,
        new("static public"),
        new("internal static"),
        new("private static"),
        new("(none) static"),
        PublicUnsafe,
        new("public static unsafe"),
        new("unsafe internal static"),
        PublicReadOnly,
        new("public virtual"),
        new("protected virtual"),
        new("private protected virtual"),
        new("internal virtual unsafe"),
        new("public override"),
        new("protected override"),
        new("public sealed override"),
        new("internal override"),
        new("public new") { HidesBase = true },
        new("new public static") { HidesBase = true },
        new("public new virtual") { HidesBase = true },
        new("public sealed") { Needs = () => [Container.Interface] },
        new("public abstract") { Needs = () => [Container.AbstractClass] },
        new("public static virtual") { Needs = () => [Container.Interface] },
        new("public extern"),
        new("explicit") { IsExplicit = true, AtCall = ["PYN1003"] },
    ];

    /// <summary>The words as they are written, without the name's stand-in for their absence.</summary>
    public string Text => IsExplicit ? "" : Name.Replace("(none)", "", StringComparison.Ordinal).Trim();

    public bool IsStatic => Has("static");

    public bool IsUnsafe => Has("unsafe");

    public bool IsReadOnly => Has("readonly");

    public bool IsOverride => Has("override");

    /// <summary>To the compiler an <c>extern partial</c> method is the part with the body, the other part of which is missing: its own to say.</summary>
    public bool IsExtern => Has("extern");

    /// <summary>Whether it hides a method of the base.</summary>
    public bool HidesBase { get; init; }

    /// <summary>Whether the method implements an interface explicitly.</summary>
    public bool IsExplicit { get; init; }

    /// <summary>The accessibility alone, as the overridden method must have it.</summary>
    public string Accessibility => string.Join(" ", Name.Split(' ').Where(word => word is "public" or "protected" or "internal" or "private"));

    /// <summary>Whether code outside of its type, in the same assembly, can name it.</summary>
    public bool IsSeenOutside => Has("public") || Has("internal");

    /// <summary>Whether they say so: without any a member of an interface is public.</summary>
    public bool IsHidden => !IsSeenOutside && (Has("private") || Has("protected"));

    private bool Has(string word) => Name.Split(' ').Contains(word);
}

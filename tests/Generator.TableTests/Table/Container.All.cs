namespace Pynector.Generator.TableTests.Table;

internal sealed partial class Container
{
    public static readonly Container Neutral = new("class", "public partial class Desk");

    public static readonly Container StaticClass = new("static class", "public static partial class Desk") { Needs = () => [Modifiers.PublicStatic], Instance = null };

    public static readonly Container AbstractClass = new("abstract class", "public abstract partial class Desk")
    {
        Instance = "new Derived()",
        InstanceType = "Desk",
        Beside = "public sealed class Derived : Desk;",
    };

    public static readonly Container Struct = new("struct", "public partial struct Desk") { BaseKeyword = null };

    public static readonly Container Interface = new("interface", "public partial interface Desk")
    {
        BaseKeyword = null,
        Instance = "new Implementation()",
        InstanceType = "Desk",
        Beside = "public sealed class Implementation : Desk;",
    };

    public static readonly Container Generic = new("generic class", "public partial class Desk<TItem>") { Instance = "new Desk<TItem>()", TypeArguments = [typeof(string)] };

    public static readonly Container[] All =
    [
        Neutral,
        new("internal sealed class", "internal sealed partial class Desk"),
        AbstractClass,
        StaticClass,
        new("unsafe class", "public unsafe partial class Desk") { IsUnsafe = true },
        new("class with a primary constructor", "public partial class Desk(int size = 3)") { Instance = "new Desk()", Block = "private readonly int _size = size;{0}" },
        new("class with escaped names", "public partial class @class") { Outer = ["public partial class @event"], Instance = "new @class()", SpanPrefix = "event.class" },
        new("class with letters of its own", "public partial class Büro") { Instance = "new Büro()", SpanPrefix = "Büro" },
        Struct,
        new("readonly struct", "public readonly partial struct Desk") { BaseKeyword = null },
        new("ref struct", "public ref partial struct Desk") { BaseKeyword = null, IsRefStruct = true },
        new("readonly ref struct", "public readonly ref partial struct Desk") { BaseKeyword = null, IsRefStruct = true },
        new("unsafe struct", "public unsafe partial struct Desk") { BaseKeyword = null, IsUnsafe = true },
        new("record", "public partial record Desk") { BaseKeyword = "record" },
        new("record with parameters", "public sealed partial record Desk(int Size)") { BaseKeyword = "record", Instance = "new Desk(3)" },
        new("record class", "public partial record class Desk") { BaseKeyword = "record" },
        new("record struct", "public partial record struct Desk(int Size)") { BaseKeyword = null, Instance = "new Desk(3)" },
        new("readonly record struct", "public readonly partial record struct Desk") { BaseKeyword = null },
        Interface,
        new("interface with variance", "public partial interface Desk<in TIn, out TOut>")
        {
            BaseKeyword = null,
            Instance = "new Implementation<TIn, TOut>()",
            InstanceType = "Desk<TIn, TOut>",
            Beside = "public sealed class Implementation<TIn, TOut> : Desk<TIn, TOut>;",
            TypeArguments = [typeof(string), typeof(int)],
            Among = combination => combination.Modifiers.IsHidden ? NoWayIn(combination) : [],
        },
        Generic,
        new("generic class with constraints", "public partial class Desk<TItem, TOther>")
        {
            Constraints = "where TItem : class?, TOther where TOther : notnull",
            Instance = "new Desk<TItem, TOther>()",
            TypeArguments = [typeof(string), typeof(object)],
        },
        new("generic struct", "public partial struct Desk<TItem>") { BaseKeyword = null, Constraints = "where TItem : notnull", Instance = "new Desk<TItem>()", TypeArguments = [typeof(string)] },
        new("generic record", "public partial record Desk<T>(T Size)") { BaseKeyword = "record", Instance = "new Desk<T>(default!)", TypeArguments = [typeof(string)] },
        new("nested class", "public partial class Desk") { Outer = ["public partial class Outer"], SpanPrefix = "Outer.Desk" },
        new("private nested class", "private partial class Desk") { Outer = ["public static partial class Outer"], SpanPrefix = "Outer.Desk", AtCall = ["PYN1003"] },
        new("nested in a generic struct", "public partial class Desk<TItem>")
        {
            Outer = ["public partial struct Outer<TOuter>", "public partial interface Middle"],
            Constraints = "where TItem : struct",
            Instance = "new Desk<TItem>()",
            TypeArguments = [typeof(string), typeof(int)],
            SpanPrefix = "Outer.Middle.Desk",
        },
        new("nested in a record", "protected internal partial struct Desk") { Outer = ["public abstract partial record Outer(int Size)"], BaseKeyword = null, SpanPrefix = "Outer.Desk" },
        new("global namespace", "public partial class Desk") { IsGlobal = true },
        new("file-scoped namespace", "public partial class Desk") { IsFileScoped = true },
        new("namespace with dots and keywords", "public partial class Desk") { Namespace = "{0}.@event.Desk.System" },
        new("namespace called like ours", "public partial class Desk") { Namespace = "{0}.Pynector.CompilerServices" },
        new("type called like the namespace's root", "public partial class System") { Instance = "new System()", SpanPrefix = "System" },
        new("class that is not partial", "public class Desk") { Partial = ["PYN0002"] },
        new("nested in a class that is not partial", "public partial class Desk") { Outer = ["public class Outer"], Partial = ["PYN0002"], SpanPrefix = "Outer.Desk" },
        new("record struct that is not partial", "public record struct Desk") { BaseKeyword = null, Partial = ["PYN0002"] },
        new("static class that is not partial", "public static class Desk") { Needs = () => [Modifiers.PublicStatic], Instance = null, Partial = ["PYN0002"], Among = NoWayIn },
        new("file-local class", "file partial class Desk") { Partial = ["PYN0013"], AtCall = ["PYN1003"] },
        new("extension block", "public static partial class Desk") { Instance = "\"text\"", Block = "extension(string text)\n{{\n{0}\n}}", AtCall = ["PYN1003"] },
    ];

    // An accessor finds a type by a parameter, which can't be of a static class; and no class can stand in a variant interface.
    private static IEnumerable<string> NoWayIn(Combination combination) =>
        combination.Form.IsAtCall() && !combination.Modifiers.IsSeenOutside ? ["PYN1003"] : [];
}

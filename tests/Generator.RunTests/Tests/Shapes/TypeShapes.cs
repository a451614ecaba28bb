using Inputs.Shapes;

namespace Pynector.Generator.RunTests.Tests.Shapes;

/// <summary>Nullable contexts and attributes. That this compiles is part of the test: callers are told what they would be told anyway.</summary>
internal static class TypeShapes
{
    public static Dictionary<string, Shape> All { get; } = new()
    {
        ["#nullable disable"] = Shape.Of(() => Nullables.Disable<string?>(null, null), null, "Nullables.Disable"),
        ["#nullable disable, in place"] = new Shape(async () => await Nullables.DisableAsync(null), null, "Nullables.DisableAsync"),
        ["#nullable enable"] = Shape.Of(() => Nullables.Enable<string?, int>("ab", null).Length, 2, "Nullables.Enable"),
        ["#nullable enable, in place"] = Shape.OfTask(() => Nullables.EnableAsync(null), null, "Nullables.EnableAsync"),
        ["#nullable disable warnings"] = Shape.Of(() => Nullables.DisableWarnings("a"), "a", "Nullables.DisableWarnings"),
        ["#nullable disable warnings, in place"] = Shape.OfTask(() => Nullables.DisableWarningsAsync("a"), "a", "Nullables.DisableWarningsAsync"),
        ["#nullable disable annotations"] = Shape.Of(() => Nullables.DisableAnnotations(null), null, "Nullables.DisableAnnotations"),
        ["#nullable disable annotations, in place"] = new Shape(async () => await Nullables.DisableAnnotationsAsync(null), null, "Nullables.DisableAnnotationsAsync"),
        ["#nullable enable annotations"] = Shape.Of(() => Nullables.EnableAnnotations(null), null, "Nullables.EnableAnnotations"),
        ["#nullable enable annotations, in place"] = Shape.OfTask(() => Nullables.EnableAnnotationsAsync(null), null, "Nullables.EnableAnnotationsAsync"),
        ["#nullable enable warnings"] = Shape.Of(() => Nullables.EnableWarnings(null), null, "Nullables.EnableWarnings"),
        ["#nullable enable warnings, in place"] = new Shape(async () => await Nullables.EnableWarningsAsync(null), null, "Nullables.EnableWarningsAsync"),
        ["#nullable restore"] = Shape.Of(() => Nullables.Restore(null), null, "Nullables.Restore"),
        ["#nullable restore, in place"] = Shape.OfTask(() => Nullables.RestoreAsync(null), null, "Nullables.RestoreAsync"),

#pragma warning disable CS0618 // They are obsolete to their callers.
        ["[Obsolete]"] = Shape.Of(() => Attributed.Old(1), 1, "Attributed.Old"),
        ["[Obsolete], in place"] = Shape.OfTask(() => Attributed.OldAsync(1), 1, "Attributed.OldAsync"),
#pragma warning restore CS0618
        ["[Obsolete] core"] = Shape.Of(() => Attributed.OldWithin(1), 1, "Attributed.OldWithin"),
        ["[return: NotNull]"] = Shape.Of(() => Attributed.Find("ab").Length, 2, "Attributed.Find"),
        ["[AllowNull]"] = Shape.OfTask(() => Attributed.FindAsync(null), "", "Attributed.FindAsync"),
        ["caller information"] = Shape.Of(Call, "3 Call 1 + 2", "Attributed.Called"),
    };

    private static object? Call() => Attributed.Called(1 + 2);
}

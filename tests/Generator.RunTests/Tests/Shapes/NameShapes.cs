using Inputs.Shapes;
using Inputs.Shapes.@event.record;
using Nested = Inputs.Shapes.Blocks.Nested.Deep.Outer;
using Outer = Inputs.Shapes.Blocks.Outer;
using Shadowed = Inputs.Shapes.Shadowed;

namespace Pynector.Generator.RunTests.Tests.Shapes;

/// <summary>Names that are keywords, or the emitted code's own, or the framework's.</summary>
internal static class NameShapes
{
    public static Dictionary<string, Shape> All { get; } = new()
    {
        ["parameters called like emitted locals"] = Shape.Of(() => new Names().Locals(1, 2, 3, 4, 5, 6, 7, 8), 39, "Names.Locals"),
        ["parameters called like types"] = Shape.Of(() => new Names().Types(1, 2, 3, 4, 5, 6, 7, 8, 9), 45, "Names.Types"),
        ["parameter called like the core"] = Shape.Of(() => new Names().Core(3, number => number + 1), 4, "Names.Core"),
        ["parameter called like a static core"] = Shape.Of(() => Names.StaticCore(3), 3, "Names.StaticCore"),
        ["dynamic parameters"] = Shape.Of(() => { dynamic? self = 2; return (new Names().Dynamic("a", ref self), self); }, ((object)2, (object)"a"), "Names.Dynamic"),
        ["dynamic parameter that is null"] = Shape.Of(() => { dynamic? self = 2; return (new Names().Dynamic(null, ref self), self); }, ((object)2, (object?)null), "Names.Dynamic"),
        ["parameters of a stream"] = Shape.Of(() => new Names().Stream(1, 2, 3, 4).Single(), 10, "Names.Stream"),
        ["parameters of a task-like"] = new Shape(async () => await new Names().ErrandAsync(1, 2, 3, 4), 10, "Names.ErrandAsync"),
        ["parameters in place"] = Shape.OfTask(() => new Names().InPlaceAsync(1, 2, 3, 4, 5, 6, 7, 8), 36, "Names.InPlaceAsync"),
        ["type parameters in place"] = Shape.OfTask(() => new Names().GenericAsync("a", 1, 2), "a", "Names.GenericAsync"),

        ["keywords"] = Shape.Of(() => new @record<string>().partial(1, 2m, "a", 3), 4, "record.partial"),
        ["keywords in place"] = Shape.OfTask(() => new @record<string>().await(1, 2, 3m, 4), 7, "record.await"),
        ["keywords of a struct"] = Shape.Of(() => { var number = 1; return (new @record<string>.@var().@new(default, ref number), number); }, (default(@record<string>.@var), 2), "record.var.new"),
        ["keywords as a type parameter"] = Shape.OfValueTask(() => @record<string>.@var.yield<int>(3), 3, "record.var.yield"),
        ["letters that are no ASCII"] = Shape.Of(() => @record<string>.required.größe(3), 3, "record.required.größe"),

        ["types called like the framework's"] = Shape.Of(() => new Shadowed.Desk().Place(1, new Shadowed.Task(2)), 4, "Desk.Place"),
        ["types called like the framework's, task"] = Shape.OfTask(() => new Shadowed.Desk().PlaceAsync(new Shadowed.Exception(2)), 2, "Desk.PlaceAsync"),
        ["types called like the framework's, in place"] = Shape.OfTask(
            () => new Shadowed.Desk().InPlaceAsync(new(1), new(2), new(3), new(4)), new Shadowed.Task(10), "Desk.InPlaceAsync"),
        ["type called like a stream"] = Shape.Of(() => new Shadowed.Desk().Read(new(2)), new Shadowed.IEnumerable(2), "Desk.Read"),
        ["namespaces called like the framework's"] = Shape.Of(() => new Inputs.Shapes.Pynector.System.Threading.Tasks.Clerk().File(1), 2, "Clerk.File"),
        ["namespaces called like the framework's, in place"] = Shape.OfTask(
            () => new Inputs.Shapes.Pynector.System.Threading.Tasks.Clerk().FileAsync(1), 1, "Clerk.FileAsync"),

        ["namespace in braces"] = Shape.Of(() => Outer.Add(1), 1, "Outer.Add"),
        ["namespace in braces, in place"] = Shape.OfTask(() => Outer.AddAsync(1), 1, "Outer.AddAsync"),
        ["namespace in a namespace"] = Shape.Of(() => Nested.Append(new("a")).ToString(), "a", "Outer.Append"),
        ["namespace in a namespace, in place"] = new Shape(async () => (await Nested.AppendAsync(new("a"))).ToString(), "a", "Outer.AppendAsync"),
    };
}

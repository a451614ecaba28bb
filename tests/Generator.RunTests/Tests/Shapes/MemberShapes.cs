using Inputs.Shapes;

namespace Pynector.Generator.RunTests.Tests.Shapes;

/// <summary>Members that others override, hide, inherit from an interface, or call as extensions.</summary>
internal static class MemberShapes
{
    public static Dictionary<string, Shape> All { get; } = new()
    {
        ["sealed override, by the base"] = Shape.Of(() => Base().Virtual(1), 2, "SecondPartner.Virtual"),
        ["override in place, by the base"] = Shape.OfTask(() => Base().VirtualAsync(1.5m), 1.5m, "SecondPartner.VirtualAsync"),
        ["hidden"] = Shape.Of(() => Base().Hidden(1), 1, "Partner.Hidden"),
        ["new"] = Shape.Of(() => new LastPartner().Hidden(1), 2, "SecondPartner.Hidden"),
        ["override of a stream"] = Shape.Of(() => Base().Stream(1).Sum(), 2, "SecondPartner.Stream"),
        ["override of an abstract one"] = Shape.Of(() => Base().Abstract(1), 1, "SecondPartner.Abstract"),
        ["override of an abstract one, in place"] = Shape.OfTask(() => Base().AbstractAsync("a"), "a", "SecondPartner.AbstractAsync"),
        ["override that returns a derived type"] = Shape.Of(() => Base().Covariant() is SecondPartner, true, "SecondPartner.Covariant"),
        ["core that is overridden"] = Shape.OfTask(() => new Courier().SendAsync(3), 3, "Courier.SendAsync"),
        ["core whose override is not async"] = Shape.OfTask(() => new RashCourier().SendAsync(3), 3, "Courier.SendAsync"),

        ["default member"] = Shape.Of(() => ((IGreeter<string, int>)new Greeter()).Greet("you"), "hello you", "IGreeter.Greet"),
        ["default member, in place"] = Shape.OfTask(() => ((IGreeter<string, int>)new Greeter()).GreetAsync("you"), "hello you", "IGreeter.GreetAsync"),
        ["default member of a struct, in place"] = Shape.OfTask(() => Greet(default(LoudGreeter)), "HELLO you", "IGreeter.GreetAsync"),
        ["private member, in place"] = Shape.OfTask(() => ((IGreeter<string, int>)new Greeter()).WhisperAsync(), "hello ", "IGreeter.WhisperSoonAsync"),
        ["implemented default member"] = Shape.Of(() => ((IGreeter<string, int>)default(LoudGreeter)).Greet("you"), "HELLO you", "LoudGreeter.Greet"),
        ["static virtual member"] = Shape.Of(Count<Greeter>, 1, "IGreeter.Count"),
        ["implemented static virtual member"] = Shape.Of(Count<LoudGreeter>, 2, "LoudGreeter.Count"),
        ["static member, in place"] = Shape.OfTask(() => IGreeter<string, int>.CountAsync(1), 1, "IGreeter.CountAsync"),

        ["extension of a ref"] = Shape.Of(() => { var value = 1; return (value.Increment(), value); }, (2, 2), "Extensions.Increment"),
        ["extension of an in"] = Shape.Of(() => new DateTime(5).Ticks(), 7L, "Extensions.Ticks"),
        ["extension of anything"] = Shape.Of(() => 'x'.Name(), "Char x", "Extensions.Name"),
        ["extension of a ref struct"] = Shape.Of(() => "".AsSpan().IsEmpty(), true, "Extensions.IsEmpty"),
        ["extension of null, in place"] = Shape.OfTask(() => ((string[]?)null).LengthAsync(), 0, "Extensions.LengthAsync"),
        ["extension that is a stream"] = Shape.Of(() => new[] { 1, 2 }.TwiceEach().Sum(), 6, "Extensions.TwiceEach"),
    };

    private static Partner Base() => new LastPartner();

    private static Task<string> Greet<T>(T greeter)
        where T : IGreeter<string, int> => greeter.GreetAsync("you");

    private static object? Count<T>()
        where T : IGreeter<string, int> => T.Count(1);
}

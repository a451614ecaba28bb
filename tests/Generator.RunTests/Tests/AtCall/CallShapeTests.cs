using Inputs.AtCall;
using Pynector.Generator.RunTests.Harness;
using Pynector.Generator.RunTests.Tests.Declarations;
using Shouldly;
using Xunit;

namespace Pynector.Generator.RunTests.Tests.AtCall;

/// <summary>Every kind of call of every kind of ordinary method runs as it stands, under a span.</summary>
[Collection(ListeningCollection.Name)]
public class CallShapeTests
{
    private static readonly Ferry Ferry = new("north");
    private static readonly Ferry? NoFerry = Maybe(null);

    private static readonly Dictionary<string, Call> Calls = new()
    {
        ["public"] = Call.Of(() => Ferry.CrossAsync(3), 3, "Ferry.CrossAsync"),
        ["static"] = Call.Of(() => Ferry.HornAsync("toot"), "toot7", "Ferry.HornAsync"),
        ["private, on an implicit this"] = Call.Of(() => Ferry.MoorAsync(), "north3", "Ferry.AnchorAsync"),
        ["private, on this"] = Call.Of(() => Ferry.MoorExplicitlyAsync(), "north4", "Ferry.AnchorAsync"),
        ["conditional"] = Call.Of(() => Maybe(Ferry)?.Board(2), 2, "Ferry.Board"),
        ["conditional, on null"] = Call.Of(() => Maybe(NoFerry)?.Board(2), (int?)null),
        ["in a field initializer"] = Call.Of(() => new Ferry("south").Length, 4, "Ashore.Shout"),
        ["in a lambda"] = Call.Of(() => new[] { 1, 2 }.Sum(n => Ferry.Board(n)), 3, "Ferry.Board", "Ferry.Board"),
        ["of itself"] = Call.Of(() => Ferry.Countdown(2), 0, "Ferry.Countdown", "Ferry.Countdown", "Ferry.Countdown"),

        ["ref, out, in, params"] = Call.Of(Load, (4, 16), "Ferry.Load"),
        ["optional arguments"] = Call.Of(() => Ferry.Price(children: 4), 34, "Ferry.Price"),
        ["a span"] = Call.Of(() => Ferry.Spell("abc"), 3, "Ferry.Spell"),
        ["params of a span"] = Call.Of(() => Ferry.Sum(1, 2, 3), 6, "Ferry.Sum"),
        ["a dynamic parameter"] = Call.Of(() => Ferry.Paint((object)12), "12", "Ferry.Paint"),
        ["a pointer"] = Call.Of(ReadGauge, 5, "Ferry.Read"),
        ["overload of int"] = Call.Of(() => Ferry.Steer(1), 1, "Ferry.Steer"),
        ["overload of string"] = Call.Of(() => Ferry.Steer("ne"), 20, "Ferry.Steer"),
        ["overload of T"] = Call.Of(() => Ferry.Steer('a', 'b'), 100, "Ferry.Steer"),
        ["overload by in"] = Call.Of(() => Ferry.Steer(1L), 1000, "Ferry.Steer"),
        ["two instantiations"] = Call.Of(() => (Ferry.Carry("a"), Ferry.Carry(new Version(1, 2))), ("a", new Version(1, 2)), "Ferry.Carry", "Ferry.Carry"),
        ["extension"] = Call.Of(() => "ahoy".Shout(), "AHOY", "Ashore.Shout"),
        ["extension, called as static"] = Call.Of(() => Ashore.Shout("ahoy"), "AHOY", "Ashore.Shout"),

        ["private nested type"] = Call.Of(() => Nests.HatchAsync(), 2, "Nests.Nest.HatchAsync"),
        ["private nested type, static"] = Call.Of(() => Nests.Count(), 3, "Nests.Nest.Count"),
        ["private nested type, generic"] = Call.Of(() => Nests.Sing(), "owlhoo", "Nests.Nest.Sing"),
        ["private nested struct"] = Call.Of(() => Nests.Weigh(), 707, "Nests.Egg.Grow", "Nests.Egg.Weigh"),
        ["private nested interface"] = Call.Of(() => Nests.Call(), 6, "Nests.IBird.Call"),
        ["private nested type as a parameter"] = Call.Of(() => Nests.Keep(), 8, "Nests.Keep"),
        ["private type in a private type"] = Call.Of(() => Nests.Deep(), 9, "Nests.Nest.Twig.Bend"),
        ["extension of a private type"] = Call.Of(() => Roosts.Perch(), 7, "Roosts.Perch", "Roosts.Perch"),

        ["private, type not partial"] = Call.Of(() => new Safe(5).TryOpen(), 7, "Safe.Open"),
        ["private static, type not partial"] = Call.Of(() => Safe.TryDial(), 8, "Safe.Dial"),
        ["private generic, type not partial"] = Call.Of(() => new Safe(5).TryKeepAsync(), 9, "Safe.KeepAsync"),
        ["private, generic type not partial"] = Call.Of(() => new SafeOf<string>("gold").TryTake(), "gold", "SafeOf.Take"),
        ["private generic, generic type not partial"] = Call.Of(() => new SafeOf<string>("gold").TrySwap(), ("gold", 1), "SafeOf.Swap"),
        ["generic type and method"] = Call.Of(() => new SafeOf<int>(1).SwapLaterAsync("a"), (1, "a"), "SafeOf.SwapLaterAsync"),
        ["protected virtual, type not partial"] = Call.Of(() => new NightGuard().Stand(), 2, "Guard.Watch"),
        ["protected virtual"] = Call.Of(() => new NightWarden().Stand(), 2, "Warden.Watch"),

        ["struct"] = Call.Of(Drive, 5, "Odometer.Drive", "Odometer.Drive"),
        ["struct, readonly method"] = Call.Of(() => new Odometer { Miles = 9 }.Read(), 9, "Odometer.Read"),
        ["struct, private"] = Call.Of(Quadruple, 12, "Odometer.Double", "Odometer.Double"),
        ["struct, private, not partial"] = Call.Of(DropTwo, 2, "Purse.Drop", "Purse.Drop"),
        ["struct in an array"] = Call.Of(DriveInArray, 7, "Odometer.Drive", "Odometer.Drive"),
        ["readonly struct"] = Call.Of(() => new Mile(3).Next(), 4, "Mile.Next"),
        ["ref struct"] = Call.Of(Tie, 4, "Rope.Tie", "Rope.Count"),

        ["interface member"] = Call.Of(() => Engine().Run(2), 4, "IEngine.Run"),
        ["default interface member"] = Call.Of(() => Engine().Idle(), 5, "IEngine.Idle"),
        ["interface member, on a type parameter that is a class"] = Call.Of(() => Bench.TestClass(new Diesel()), 2, "IEngine.Run"),
        ["interface member, on a type parameter that may be a struct"] = Call.Of(TestTurbine, (3, 2)),
        ["override that calls its base"] = Call.Of(() => new Bell().Ring(), 2, "Bell.Ring"),
        ["override, called on the base"] = Call.Of(() => ((Buoy)new Bell()).Ring(), 2, "Buoy.Ring"),
        ["traced type"] = Call.Of(
            async () =>
            {
                var dock = new Dock();
                return await dock.OpenAsync() + await dock.CloseAsync() + await dock.RestAsync() + dock.Depth() + await dock.ShipsAsync().CountAsync();
            },
            12,
            "dock.OpenAsync", "dock.CloseAsync", "dock.ShipsAsync"),
        ["conditional by a symbol"] = Call.Of(Logbook.Keep, 1, "Logbook.Enter"),
        ["names of the emitted code's"] = Call.Of(Order.All, 6, "Order.OrderCalls", "Order.Reach", "Order.OrderSpans", "Order.Self"),
        ["no call"] = Call.Of(() => Ferry.Untraced(), 9),
    };

    public static TheoryData<string> Names => [.. Calls.Keys];

    [Theory, MemberData(nameof(Names))]
    public async Task A_call_runs_and_makes_its_spans(string name)
    {
        var call = Calls[name];
        using var scene = Scene.Recording();

        (await call.Make()).ShouldBe(call.Result);

        scene.Names.ShouldBe(call.Spans);
        scene.CurrentShouldBeTheCallers();
    }

    [Theory, MemberData(nameof(Names))]
    public async Task A_call_runs_with_nobody_listening(string name)
    {
        using var scene = new Scene(Audience.None);

        (await Calls[name].Make()).ShouldBe(Calls[name].Result);
    }

    [Theory, InlineData(Audience.None), InlineData(Audience.Recording)]
    public void A_call_on_null_throws_as_ever_and_is_no_span(Audience audience)
    {
        using var scene = new Scene(audience);

        Should.Throw<NullReferenceException>(() => NoFerry!.Board(1));
        Should.Throw<NullReferenceException>(() => { _ = NoFerry!.CrossAsync(1); });

        if (audience == Audience.Recording)
        {
            scene.Recorder.Started.ShouldBeEmpty();
        }
    }

    [Fact]
    public void Members_and_arguments_and_the_result_are_recorded()
    {
        using var scene = Scene.Recording();
        _ = Ferry.CrossAsync(3);
        Ferry.Deck();
        new Safe(5).TryOpen();
        DropTwo();

        scene.Recorder.Started[0].TagObjects.ShouldBe([new("passengers", 3), new("crossings", 7), new("line", "north")], ignoreOrder: true);
        scene.Recorder.Started[1].TagObjects.ShouldBe([new("deck", 2), new("crossings", 7), new("line", "north")], ignoreOrder: true);
        scene.Recorder.Started[2].TagObjects.ShouldBe([new("_digits", 5), new("Turns", 6)], ignoreOrder: true);
        scene.Recorder.Started.Skip(3).Select(span => span.GetTagItem("coins")).ShouldBe([0, 1]);
    }

    [Fact]
    public void An_expression_tree_has_the_method_itself() => Ferry.Data().Method.DeclaringType.ShouldBe(typeof(Ferry));

    [Fact]
    public void An_exception_comes_from_where_it_was_thrown()
    {
        using var scene = Scene.Recording();

        var thrown = Should.Throw<InvalidOperationException>(() => Ferry.Sink());

        thrown.StackTrace.ShouldNotBeNull().Split('\n')[0].ShouldContain("Ferry.Sink()");
        thrown.StackTrace.ShouldNotContain("FerryCalls");
        scene.Span.GetTagItem("error.type").ShouldBe("System.InvalidOperationException");
    }

    private static Ferry? Maybe(Ferry? ferry) => ferry;

    private static IEngine Engine() => new Diesel();

    private static (int Weight, int Left) Load()
    {
        var weight = 1;
        Ferry.Load(ref weight, out var left, 20, 5, 6, 7);
        return (weight, left);
    }

    private static unsafe int ReadGauge()
    {
        var gauge = 5;
        return Ferry.Read(&gauge);
    }

    private static int Drive()
    {
        var odometer = default(Odometer);
        odometer.Drive(2);
        odometer.Drive(3);
        return odometer.Miles;
    }

    private static int DriveInArray()
    {
        var odometers = new Odometer[1];
        odometers[0].Drive(3);
        odometers[0].Drive(4);
        return odometers[0].Miles;
    }

    private static int Quadruple()
    {
        var odometer = new Odometer { Miles = 3 };
        odometer.Quadruple();
        return odometer.Miles;
    }

    private static int DropTwo()
    {
        var purse = default(Purse);
        purse.DropTwo();
        return purse.Coins;
    }

    private static int Tie()
    {
        var rope = new Rope(stackalloc int[] { 1, 2 });
        rope.Tie();
        return rope.Count();
    }

    private static (int, int) TestTurbine()
    {
        var turbine = default(Turbine);
        return (Bench.Test(ref turbine), turbine.Hours);
    }
}

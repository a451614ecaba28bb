using System.Reflection;
using Inputs.Declarations;
using Pynector.Generator.RunTests.Harness;
using Shouldly;
using Xunit;

namespace Pynector.Generator.RunTests.Tests.Declarations;

/// <summary>Every caller is traced, whichever way it takes.</summary>
[Collection(ListeningCollection.Name)]
public class ReachedTests
{
    private static readonly Porter Porter = new();

    [Fact]
    public async Task By_an_interface()
    {
        using var scene = Scene.Recording();
        ICarrier carrier = Porter;

        (await carrier.CarryAsync(3)).ShouldBe(3);
        carrier.Lift(4).ShouldBe(4);
        scene.Names.ShouldBe(["Porter.CarryAsync", "Porter.Lift"]);
    }

    [Fact]
    public async Task By_a_static_abstract_member()
    {
        using var scene = Scene.Recording();

        (await Hire<Porter>()).ShouldBeOfType<Porter>();
        scene.Names.ShouldBe(["Porter.HireAsync"]);

        static Task<T> Hire<T>() where T : ICarrierFactory<T> => T.HireAsync();
    }

    [Fact]
    public async Task By_a_delegate()
    {
        using var scene = Scene.Recording();
        Func<int, Task<int>> carry = Porter.CarryAsync;
        Func<int, int> lift = Porter.Lift;

        (await carry(3)).ShouldBe(3);
        lift(4).ShouldBe(4);
        scene.Names.ShouldBe(["Porter.CarryAsync", "Porter.Lift"]);
    }

    [Fact]
    public async Task By_reflection()
    {
        using var scene = Scene.Recording();

        (await (Task<int>)Method("CarryAsync").Invoke(Porter, [3])!).ShouldBe(3);
        Method("Lift").Invoke(Porter, [4]).ShouldBe(4);
        scene.Names.ShouldBe(["Porter.CarryAsync", "Porter.Lift"]);

        static MethodInfo Method(string name) => typeof(Porter).GetMethod(name)!;
    }

    [Fact]
    public void By_a_query()
    {
        using var scene = Scene.Recording();

        new[] { 1, 2, 3 }.Select(Porter.Lift).Sum().ShouldBe(6);
        scene.Names.ShouldBe(["Porter.Lift", "Porter.Lift", "Porter.Lift"]);
    }
}

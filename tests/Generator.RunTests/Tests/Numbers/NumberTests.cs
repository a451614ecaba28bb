using Inputs.Numbers;
using Pynector.Generator.RunTests.Harness;
using Shouldly;
using Xunit;

namespace Pynector.Generator.RunTests.Tests.Numbers;

/// <summary>Builders are shared by all types: a method is found by its type and the number of its builder.</summary>
[Collection(ListeningCollection.Name)]
public class NumberTests
{
    [Fact]
    public async Task Each_method_of_a_type_makes_its_own_span()
    {
        using var scene = Scene.Recording();
        var choir = new Choir();

        await choir.Voice0();
        (await choir.Voice1()).ShouldBe(1);
        await choir.Voice2();
        (await choir.Voice3()).ShouldBe("3");
        (await choir.Voice4()).ShouldBe(4);
        (await choir.Voice5()).ShouldBe(5);
        (await choir.Voice6()).ShouldBe(6);
        (await choir.Voice7()).ShouldBe(7);
        await choir.Voice8();
        (await choir.Voice9()).ShouldBe(9);
        await choir.Voice10();
        (await choir.Voice11()).ShouldBe(11);
        (await choir.Voice12()).ShouldBe(12);
        (await choir.Sing("la")).ShouldBe("la");
        (await choir.Sing(440)).ShouldBe(440);

        scene.Recorder.Stopped.Select(span => span.OperationName)
            .ShouldBe([.. Enumerable.Range(0, 13).Select(number => $"Choir.Voice{number}"), "one", "two"]);
        scene.CurrentShouldBeTheCallers();
    }

    [Fact]
    public async Task Each_type_numbers_its_own_methods()
    {
        using var scene = Scene.Recording();

        (await Hall<string>.Play("a")).ShouldBe("a");
        (await Hall<int>.Play(1)).ShouldBe(1);
        (await Hall<string>.Stage<object>.Play("a", "b", "c")).ShouldBe(("a", "b", "c"));
        (await Hall<int>.Stage<long>.Play(1, 2L, 3.0)).ShouldBe((1, 2L, 3.0));
        (await Hall<int>.IBalcony.Listen()).ShouldBe(1);

        scene.Recorder.Stopped.Select(span => span.OperationName).ShouldBe(["Hall.Play", "Hall.Play", "Hall.Stage.Play", "Hall.Stage.Play", "Hall.IBalcony.Listen"]);
    }

    [Fact]
    public async Task A_method_that_runs_before_its_assembly_is_ready_is_traced_from_then_on()
    {
        using var scene = Scene.Recording();
        (await EarlyBird.First!).ShouldBe(5);
        scene.Recorder.Stopped.ShouldBeEmpty();

        (await EarlyBird.Sing()).ShouldBe(5);

        scene.Recorder.Stopped.ShouldHaveSingleItem().OperationName.ShouldBe("EarlyBird.Sing");
    }
}

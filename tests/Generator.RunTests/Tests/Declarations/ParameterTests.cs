using System.Reflection;
using System.Runtime.CompilerServices;
using Inputs.Declarations;
using Pynector.Generator.RunTests.Harness;
using Shouldly;
using Xunit;

namespace Pynector.Generator.RunTests.Tests.Declarations;

/// <summary>What a caller sees of the parameters: the emitted part has them as the user wrote them.</summary>
[Collection(ListeningCollection.Name)]
public class ParameterTests
{
    private const BindingFlags Everything = BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic;

    [Fact]
    public async Task Default_values_are_the_users()
    {
        using var scene = Scene.Recording();

        (await Mail.SendAsync("me")).ShouldBe("me|a \"quoted\"\nline|High|-1|-9223372036854775808|NaN|0.5|1.50|'|True||Friday|0|False");
        Post.Send("me").ShouldBe("me|a \"quoted\"\nline|High|-Infinity|1.50|3|False");
        scene.Names.ShouldBe(["Mail.SendAsync", "Post.Send"]);
    }

    [Fact]
    public async Task Arguments_by_name_replace_them()
    {
        using var scene = Scene.Recording();

        (await Mail.SendAsync("me", null, size: 1, day: null, limit: 2)).ShouldBe("me||High|-1|1|NaN|0.5|1.50|'|True|2||0|False");
        Post.Send("me", cost: 2m, text: null, limit: null).ShouldBe("me||High|-Infinity|2||False");
        scene.Recorder.Stopped[1].TagObjects.ToDictionary()
            .ShouldBe(new Dictionary<string, object?> { ["mail.priority"] = "High", ["mail.weight"] = double.NegativeInfinity }, ignoreOrder: true);
    }

    [Fact]
    public async Task Params_take_any_number()
    {
        using var scene = Scene.Recording();

        (await Mail.CountAsync("a")).ShouldBe(0);
        (await Mail.CountAsync("a", "ab", null, "b", "ac")).ShouldBe(2);
        Post.Count("a").ShouldBe(0);
        Post.Count("a", "ab", "b", "ac").ShouldBe(2);
        scene.Names.ShouldBe(["Mail.CountAsync", "Mail.CountAsync", "Post.Count", "Post.Count"]);
    }

    [Fact]
    public async Task Tuples_keep_their_names()
    {
        using var scene = Scene.Recording();

        var measured = await Mail.MeasureAsync([("a", 1), ("bcd", 2)], new Dictionary<string, (int Low, int High)> { ["all"] = (0, 7) });
        measured.Count.ShouldBe(10);
        measured.Longest.ShouldBe("bcd");
        (await Post.MeasureAsync(("a", 1), ("bcd", 2))).Longest.ShouldBe("bcd");
        Method(typeof(Mail), "MeasureAsync").ReturnParameter.GetCustomAttribute<TupleElementNamesAttribute>()!.TransformNames.ShouldBe(["Count", "Longest"]);
        Method(typeof(Post), "MeasureAsync").ReturnParameter.GetCustomAttribute<TupleElementNamesAttribute>()!.TransformNames.ShouldBe(["Count", "Longest"]);
    }

    [Fact]
    public async Task Extension_methods_are_called_as_such()
    {
        using var scene = Scene.Recording();

        (await "you".GreetAsync()).ShouldBe("hello you");
        "you".Greet("bye").ShouldBe("bye you");
        scene.Names.ShouldBe(["Mail.GreetAsync", "Post.Greet"]);
        scene.Recorder.Stopped[1].GetTagItem("greeting").ShouldBe("bye");
    }

    [Theory, InlineData(Audience.None), InlineData(Audience.Recording)]
    public void References_are_the_callers_own(Audience audience)
    {
        using var scene = new Scene(audience);
        var calls = 1;

        Post.TryParse("21", 2, ref calls, out var parsed).ShouldBeTrue();
        parsed.ShouldBe("42");
        Post.TryParse("x", 2, ref calls, out parsed).ShouldBeFalse();
        parsed.ShouldBeNull();
        calls.ShouldBe(3);
    }

    [Fact]
    public unsafe void Pointers_pass()
    {
        using var scene = Scene.Recording();
        var numbers = stackalloc int[] { 1, 2, 3 };

        Post.Sum(numbers, 3).ShouldBe(6);
        scene.Span.GetTagItem("count").ShouldBeNull();
        scene.Span.GetTagItem("sum.count").ShouldBe(3);
    }

    [Fact]
    public async Task Attributes_and_nullability_of_parameters_stay()
    {
        using var scene = Scene.Recording();

        (await Mail.LengthAsync(null, "ab")).ShouldBe(2);
        var nullability = new NullabilityInfoContext();
        var send = Method(typeof(Mail), "SendAsync").GetParameters();
        nullability.Create(send[0]).WriteState.ShouldBe(NullabilityState.NotNull);
        nullability.Create(send[1]).WriteState.ShouldBe(NullabilityState.Nullable);
        nullability.Create(Method(typeof(Attic), "FetchAsync").GetParameters()[0]).WriteState.ShouldBe(NullabilityState.Unknown);
    }

    // What is on the emitted part merges into the user's method, and would silence analyzers, stepping and coverage there.
    [Fact]
    public void A_method_in_place_carries_no_attribute_of_ours_but_its_builder()
    {
        // A file's own type has a longer name at run time.
        var attributes = Method(typeof(Mail), "SendAsync").GetCustomAttributesData().Select(attribute => attribute.AttributeType.Name.Split("__")[^1]);

        // The user's own annotation, what the compiler adds to any async method, and what keeps runtime-async from ignoring the builder.
        string[] expected = ["AsyncMethodBuilderAttribute", "AsyncStateMachineAttribute", .. RuntimeAsync.IsOn ? (string[])["RuntimeAsyncMethodGenerationAttribute"] : [], "TracedAttribute"];
        attributes.Order().ShouldBe(expected);
    }

    private static MethodInfo Method(Type type, string name) => type.GetMethod(name, Everything)!;
}

using System.Diagnostics;
using Inputs.Declarations;
using Inputs.Settings;
using Pynector.Generator.RunTests.Harness;
using Shouldly;
using Xunit;

namespace Pynector.Generator.RunTests.Tests.Settings;

/// <summary>Tags of members and results.</summary>
[Collection(ListeningCollection.Name)]
public class TagMemberTests
{
    [Fact]
    public async Task Members_are_recorded_as_they_are_when_the_call_starts()
    {
        using var scene = Scene.Recording();
        (await new Branch("Ghent").OpenAsync(8)).ShouldBe("Ghent");

        Tags(scene.Span).ShouldBe(
            new Dictionary<string, object?> { ["hour"] = 8, ["branch.city"] = "Ghent", ["Desks"] = 3, ["branch.manager"] = "nobody", ["branch.mood"] = "fine" }, ignoreOrder: true);
    }

    [Fact]
    public void A_member_that_throws_is_left_out()
    {
        using var scene = Scene.Recording();
        new Branch("Ghent") { Desks = 0 }.Close().ShouldBe(0);

        Tags(scene.Span).ShouldBe(new Dictionary<string, object?> { ["branch.city"] = "Ghent", ["Desks"] = 0, ["branch.manager"] = "nobody" }, ignoreOrder: true);
        scene.Span.Status.ShouldBe(ActivityStatusCode.Unset);
    }

    [Fact]
    public void Inherited_members_are_recorded_where_they_can_be_seen()
    {
        using var scene = Scene.Recording();
        new HeadOffice("Ghent", "Ada").Chair().ShouldBe("Ada");

        Tags(scene.Span).ShouldBe(
            new Dictionary<string, object?> { ["_manager"] = "Ada", ["Desks"] = 3, ["branch.manager"] = "nobody", ["branch.mood"] = "fine" }, ignoreOrder: true);
    }

    [Fact]
    public void A_static_method_has_no_members_to_record()
    {
        using var scene = Scene.Recording();
        Branch.Count(1).ShouldBe(9);

        Tags(scene.Span).ShouldBe(new Dictionary<string, object?> { ["closed"] = 1 });
    }

    [Fact]
    public async Task A_method_in_place_records_none()
    {
        using var scene = Scene.Recording();
        (await new Branch("Ghent").AuditAsync()).ShouldBe(3);

        Tags(scene.Span).ShouldBeEmpty();
    }

    [Fact]
    public void A_property_of_a_positional_record_and_an_escaped_field_are_members()
    {
        using var scene = Scene.Recording();
        new Invoice("7", 3).Count();
        new Inputs.Declarations.@namespace.@class<string>().@while(5, "x");
        new Greedy().Take(1, 2, 3, 4);

        Tags(scene.Recorder.Stopped[0]).ShouldBe(new Dictionary<string, object?> { ["invoice.number"] = "7" });
        Tags(scene.Recorder.Stopped[1]).ShouldBe(new Dictionary<string, object?> { ["class.field"] = 3, ["for"] = 5 }, ignoreOrder: true);
        Tags(scene.Recorder.Stopped[2]).ShouldBe(
            new Dictionary<string, object?> { ["_self"] = 5, ["call"] = 1, ["e"] = 2, ["TResult"] = 4 }, ignoreOrder: true);
    }

    [Fact]
    public async Task Results_are_recorded()
    {
        using var scene = Scene.Recording();
        Results.Add(1, 2).ShouldBe(3);
        (await Results.AddAsync(1, 2)).ShouldBe(3);
        (await Results.AddNowAsync(1, 2)).ShouldBe(3);
        (await Results.SumAsync(1.5m, 2)).ShouldBe(3.5m);
        (await Results.SumNowAsync(1.5m, 2)).ShouldBe(3.5m);

        scene.Recorder.Stopped.Select(span => span.GetTagItem("result.total")).ShouldBe([3, 3, 3, "3.5", "3.5"]);
    }

    [Fact]
    public void A_null_result_is_not_recorded()
    {
        using var scene = Scene.Recording();
        Results.Name(known: true).ShouldBe("known");
        Results.Name(known: false).ShouldBeNull();

        scene.Recorder.Stopped.Select(span => span.GetTagItem("result.name")).ShouldBe(["known", null]);
        scene.Recorder.Stopped[1].TagObjects.ShouldBeEmpty();
    }

    [Fact]
    public void A_failure_has_no_result()
    {
        using var scene = Scene.Recording();
        Should.Throw<DivideByZeroException>(() => Results.Divide(1, 0));

        Tags(scene.Span).ShouldBe(
            new Dictionary<string, object?> { ["number"] = 1, ["by"] = 0, ["error.type"] = "System.DivideByZeroException" }, ignoreOrder: true);
    }

    [Theory]
    [InlineData(Audience.None, false), InlineData(Audience.None, true)]
    [InlineData(Audience.SampledOutRoot, false), InlineData(Audience.SampledOutRoot, true)]
    [InlineData(Audience.Recording, false), InlineData(Audience.Recording, true)]
    public async Task A_result_whose_text_throws_reaches_the_caller(Audience audience, bool later)
    {
        using var scene = new Scene(audience);
        (await Results.RudelyAsync(later)).ShouldBeOfType<Rude>();

        if (audience != Audience.None)
        {
            scene.Span.Status.ShouldBe(ActivityStatusCode.Unset);
            scene.Span.TagObjects.ShouldBeEmpty();
        }
    }

    private static Dictionary<string, object?> Tags(Activity span) => span.TagObjects.ToDictionary();
}

using Inputs.Declarations;
using Pynector.Generator.RunTests.Harness;
using Shouldly;
using Xunit;

namespace Pynector.Generator.RunTests.Tests.Declarations;

/// <summary>Every kind of declaration runs as it stands, under the span's name that the contract gives it.</summary>
[Collection(ListeningCollection.Name)]
public class WovenDeclarationTests
{
    private static readonly Repository<string, List<int>> Repository = new();

    private static readonly Dictionary<string, Call> Calls = new()
    {
        ["static, in place"] = Call.Of(async () => await Clock.TickAsync(2) - await Clock.TickAsync(0), 0, "Clock.TickAsync", "Clock.TickAsync"),
        ["static, wrapped"] = Call.Of(() => Clock.Ahead(25), 1, "Clock.Ahead"),
        ["private"] = Call.Of(() => Clock.StrikeAsync(), 12, "Clock.StrikeSoonAsync"),

        ["generic type"] = Call.Of(async () => (await Repository.GetAsync("a")).Count, 0, "Repository.GetAsync"),
        ["generic type and method"] = Call.Of(
            async () =>
            {
                await Repository.GetAsync("b");
                return await Repository.ConvertAsync("b", list => list.Count + 1);
            },
            1,
            "Repository.GetAsync",
            "Repository.ConvertAsync"),
        ["generic type, wrapped"] = Call.Of(() => new Repository<int, object>().Find(3), (object?)null, "Repository.Find"),
        ["generic method, wrapped"] = Call.Of(() => Repository<int, List<int>>.FoldAsync([[1], [2, 3]], 2, (sum, list) => sum + list.Count), 5, "Repository.FoldAsync"),
        ["same name without type parameters"] = Call.Of(() => new Repository().GetAsync(4), 4, "Repository.GetAsync"),
        ["generic base"] = Call.Of(async () => (await new Leaf().VisitAsync()).GetType().Name, "Leaf", "Node.VisitAsync"),

        ["nested in a static class"] = Call.Of(() => new Warehouse.Shelf<string>().PutAsync("x"), 1, "Warehouse.Shelf.PutAsync"),
        ["nested twice, wrapped"] = Call.Of(() => default(Warehouse.Shelf<int>.Box).Weigh(3), 6, "Warehouse.Shelf.Box.Weigh"),
        ["nested twice, generic"] = Call.Of(() => default(Warehouse.Shelf<int>.Box).SwapAsync(3, i => $"{i}!"), "3!", "Warehouse.Shelf.Box.SwapAsync"),
        ["nested private interface"] = Call.Of(() => Warehouse.CountAsync(9), 9, "Warehouse.IKeeper.CountAsync"),

        ["readonly struct, in place"] = Call.Of(() => new Money(10m).ConvertAsync(1.5m), 15m, "Money.ConvertAsync"),
        ["readonly struct, wrapped"] = Call.Of(() => new Money(10m).Half(), 5m, "Money.Half"),
        ["readonly method of a struct"] = Call.Of(() => default(Counter).PeekAsync(), 0, "Counter.PeekAsync"),
        ["readonly method of a struct, wrapped"] = Call.Of(() => default(Counter).Peek(), 0, "Counter.Peek"),
        ["record"] = Call.Of(() => new Invoice("7", 3).SplitAsync(1), new Invoice("7", 2), "Invoice.SplitAsync"),
        ["record, wrapped"] = Call.Of(() => new Invoice("7", 3).Count(), 3, "Invoice.Count"),
        ["record struct"] = Call.OfValueTask(() => new Point(1, 2).MoveAsync(1), new Point(2, 3), "Point.MoveAsync"),

        ["virtual"] = Call.Of(() => new Animal().SpeakAsync(), "…", "Animal.SpeakAsync"),
        ["override that calls its base"] = Call.Of(() => Beast().SpeakAsync(), "… woof", "Animal.SpeakAsync", "Dog.SpeakAsync"),
        ["override that calls its base, wrapped"] = Call.Of(() => Beast().Name(loud: true), "dog, an ANIMAL", "Animal.Name", "Dog.Name"),
        ["sealed override"] = Call.Of(() => new Puppy().AgeAsync(), 2, "Animal.AgeAsync", "Dog.AgeAsync"),
        ["hidden by new, called on the base"] = Call.OfValueTask(() => Beast().LegsAsync(), 4, "Animal.LegsAsync"),
        ["new"] = Call.OfValueTask(() => new Dog().LegsAsync(), 4, "Animal.LegsAsync", "Dog.LegsAsync"),
        ["override of an abstract method"] = Call.Of(() => Area().AreaAsync(), 4.0, "Square.AreaAsync"),
        ["override of an abstract method, wrapped"] = Call.Of(() => Area().Area(), 4.0, "Square.Area"),

        ["two files"] = Call.Of(
            async () =>
            {
                var ledger = new Ledger();
                await ledger.PostAsync(3);
                await ledger.PostAsync(4);
                var seen = (ledger.Sum(), ledger.Last());
                await ledger.ClearAsync();
                return (seen, ledger.Sum());
            },
            ((7, 4), 0),
            "Ledger.PostAsync", "Ledger.PostAsync", "Ledger.Sum", "Ledger.Last", "Ledger.ClearAsync", "Ledger.Sum"),

        ["overload of int"] = Call.Of(() => new Vault().SaveAsync(1), "int 1", "Vault.SaveAsync"),
        ["overload of string"] = Call.Of(() => new Vault().SaveAsync("1"), "string 1", "Vault.SaveAsync"),
        ["overload of T"] = Call.Of(() => new Vault().SaveAsync(1.5m), "Decimal " + 1.5m, "Vault.SaveAsync"),
        ["overload of the other form"] = Call.Of(() => new Vault().SaveAsync(2, 3), "ints 6", "Vault.SaveAsync"),
        ["wrapped overload of int"] = Call.Of(() => new Vault().Load(1), "int 1", "Vault.Load"),
        ["wrapped overload of ref int"] = Call.Of(() => LoadByReference(), "ref 2", "Vault.Load"),
        ["wrapped overload of T"] = Call.Of(() => new Vault().Load('x'), "Char x", "Vault.Load"),

        ["escaped names"] = Call.Of(() => new Inputs.Declarations.@namespace.@class<string>().@event("x"), "x", "class.event"),
        ["escaped names, wrapped"] = Call.Of(() => new Inputs.Declarations.@namespace.@class<string>().@while(5, "x"), 5, "class.while"),
        ["names of the emitted code's"] = Call.Of(() => new Greedy().Take(1, 2, 3, 4), 15, "Greedy.Take"),
        ["type parameters of the emitted code's"] = Call.Of(() => new Greedy().GiveAsync(1, ""), 1, "Greedy.GiveAsync"),
        ["names that differ by case"] = Call.Of(
            async () => await Bookcase.OpenAsync() + await BookCase.OpenAsync(), 3, "Bookcase.OpenAsync", "BookCase.OpenAsync"),
        ["no namespace"] = Call.Of(() => Homeless.WanderAsync(8), 8, "Homeless.WanderAsync"),
        ["no namespace, wrapped"] = Call.Of(() => Homeless.Rest(8), 8, "Homeless.Rest"),

        ["nullable oblivious"] = Call.Of(() => Attic.FetchAsync(null), (string?)null, "Attic.FetchAsync"),
        ["nullable oblivious, wrapped"] = Call.Of(() => Attic.Find<string>("x", null), (string?)null, "Attic.Find"),
        ["documented"] = Call.Of(() => Documented.AddAsync(1, 2), 3, "Documented.AddAsync"),
        ["documented, wrapped"] = Call.Of(() => Documented.Add(1, 2), 3, "Documented.Add"),
        ["undocumented"] = Call.Of(() => Documented.UndocumentedAsync(1), 1, "Documented.UndocumentedAsync"),
    };

    public static TheoryData<string> Names => [.. Calls.Keys];

    [Theory, MemberData(nameof(Names))]
    public async Task A_declaration_runs_and_makes_its_spans(string name)
    {
        var call = Calls[name];
        using var scene = Scene.Recording();

        (await call.Make()).ShouldBe(call.Result);

        scene.Names.ShouldBe(call.Spans);
        scene.CurrentShouldBeTheCallers();
    }

    [Theory, MemberData(nameof(Names))]
    public async Task A_declaration_runs_with_nobody_listening(string name)
    {
        using var scene = new Scene(Audience.None);

        (await Calls[name].Make()).ShouldBe(Calls[name].Result);
    }

    [Theory, InlineData(Audience.None), InlineData(Audience.Recording)]
    public void A_wrapped_method_of_a_struct_changes_the_very_instance(Audience audience)
    {
        using var scene = new Scene(audience);
        var counter = default(Counter);
        counter.Add(2);
        counter.AddAsync(3).IsCompletedSuccessfully.ShouldBeTrue();

        counter.Count.ShouldBe(5);
        if (audience == Audience.Recording)
        {
            scene.Recorder.Stopped.Select(span => span.GetTagItem("counter.count")).ShouldBe([0, 2]);
        }
    }

    private static Animal Beast() => new Dog();

    private static Shape Area() => new Square(2);

    private static string LoadByReference()
    {
        var key = 1;
        var loaded = new Vault().Load(ref key);
        key.ShouldBe(2);
        return loaded;
    }
}

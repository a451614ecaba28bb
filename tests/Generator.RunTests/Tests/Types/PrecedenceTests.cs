using System.Diagnostics;
using Inputs.Types;
using Pynector.Generator.RunTests.Harness;
using Shouldly;
using Xunit;

namespace Pynector.Generator.RunTests.Tests.Types;

/// <summary>A method's settings win over its type's, each by itself.</summary>
[Collection(ListeningCollection.Name)]
public class PrecedenceTests
{
    private const string TypeSource = "Inputs.Types.Shop";
    private const string MethodSource = "Inputs.Types.Other";

    private static readonly Shop Shop = new();

    private static readonly Dictionary<string, Func<Exception?, Task<int>>> Calls = new()
    {
        ["PlainAsync"] = fault => Shop.PlainAsync(fault),
        ["NamedAsync"] = fault => Shop.NamedAsync(fault),
        ["OtherAsync"] = fault => Shop.OtherAsync(fault).AsTask(),
        ["Sync"] = async fault =>
        {
            await Task.CompletedTask;
            return Shop.Sync(fault);
        },
        ["WrappedAsync"] = fault => Shop.WrappedAsync(fault),
    };

    [Theory]
    [InlineData("PlainAsync", "shop.PlainAsync", TypeSource, ActivityKind.Server, true)]
    [InlineData("NamedAsync", "open", TypeSource, ActivityKind.Server, true)]
    [InlineData("Sync", "shop.Sync", TypeSource, ActivityKind.Server, true)]
    [InlineData("WrappedAsync", "shop.WrappedAsync", TypeSource, ActivityKind.Server, true)]
    [InlineData("OtherAsync", "shop.OtherAsync", MethodSource, ActivityKind.Internal, false)]
    public async Task Name_source_kind_and_root(string method, string name, string source, ActivityKind kind, bool isRoot)
    {
        using var scene = Scene.Recording(TypeSource, MethodSource);
        (await Calls[method](null)).ShouldBeGreaterThan(0);

        var span = scene.Span;
        (span.OperationName, span.Source.Name, span.Kind).ShouldBe((name, source, kind));
        if (isRoot)
        {
            span.ParentSpanId.ShouldBe(default);
            span.Links.ShouldHaveSingleItem().Context.ShouldBe(scene.Caller!.Context);
        }
        else
        {
            span.Parent.ShouldBeSameAs(scene.Caller);
            span.Links.ShouldBeEmpty();
        }

        scene.CurrentShouldBeTheCallers();
    }

    // The type takes KeyNotFoundException for no error; one method TimeoutException in its place, another one none at all.
    [Theory]
    [InlineData("PlainAsync", false, true, true)]
    [InlineData("NamedAsync", false, true, true)]
    [InlineData("WrappedAsync", false, true, true)]
    [InlineData("OtherAsync", true, false, false)]
    [InlineData("Sync", true, true, true)]
    public async Task What_is_an_error(string method, bool notFound, bool timeout, bool canceled)
    {
        await ShouldBeErrorAsync(new KeyNotFoundException(), notFound);
        await ShouldBeErrorAsync(new TimeoutException(), timeout);
        await ShouldBeErrorAsync(new OperationCanceledException(new CancellationToken(canceled: true)), canceled);

        async Task ShouldBeErrorAsync(Exception fault, bool isError)
        {
            using var scene = Scene.Recording(TypeSource, MethodSource);
            (await Record.ExceptionAsync(() => Calls[method](fault))).ShouldBeSameAs(fault);
            scene.Span.Status.ShouldBe(isError ? ActivityStatusCode.Error : ActivityStatusCode.Unset, fault.GetType().Name);
            scene.Span.Events.Count().ShouldBe(isError ? 1 : 0);
        }
    }
}

using Inputs.AtCall;
using Inputs.Matrix;

namespace Pynector.Generator.RunTests.Tests.Matrix;

/// <summary>How the method under test is woven.</summary>
public enum Form
{
    InPlace,
    AsyncCore,
    OtherCore,

    /// <summary>An ordinary <c>async</c> method.</summary>
    AtCall,

    /// <summary>An ordinary method that is not <c>async</c>.</summary>
    AtCallOther,
}

/// <summary>What the method under test returns.</summary>
public enum Shape
{
    Task,
    TaskOfInt,
    ValueTask,
    ValueTaskOfInt,
    Void,
    Int,
}

/// <summary>A traced method and its plain twin.</summary>
internal sealed record Subject(string SpanName, Func<Journey, object?> Traced, Func<Journey, object?> Plain)
{
    public const int Order = 7;

    private static readonly InPlaceDesk InPlace = new();
    private static readonly AsyncCoreDesk AsyncCore = new();
    private static readonly ForwardingDesk Forwarding = new();
    private static readonly AsyncDesk Ordinary = new();
    private static readonly HandingDesk Handing = new();
    private static readonly PlainDesk Plainly = new();
    private static readonly PlainForwardingDesk PlainForwarding = new();

    private static readonly Dictionary<(Form, Shape), Subject> All = new()
    {
        [(Form.InPlace, Shape.Task)] = new("InPlaceDesk.ShipAsync", way => InPlace.ShipAsync(Order, way), way => Plainly.ShipAsync(Order, way)),
        [(Form.InPlace, Shape.TaskOfInt)] = new("InPlaceDesk.PlaceAsync", way => InPlace.PlaceAsync(Order, way), way => Plainly.PlaceAsync(Order, way)),
        [(Form.InPlace, Shape.ValueTask)] = new("InPlaceDesk.NotifyAsync", way => InPlace.NotifyAsync(Order, way), way => Plainly.NotifyAsync(Order, way)),
        [(Form.InPlace, Shape.ValueTaskOfInt)] = new("InPlaceDesk.PriceAsync", way => InPlace.PriceAsync(Order, way), way => Plainly.PriceAsync(Order, way)),

        [(Form.AsyncCore, Shape.Task)] = new("AsyncCoreDesk.ShipAsync", way => AsyncCore.ShipAsync(Order, way), way => Plainly.ShipAsync(Order, way)),
        [(Form.AsyncCore, Shape.TaskOfInt)] = new("AsyncCoreDesk.PlaceAsync", way => AsyncCore.PlaceAsync(Order, way), way => Plainly.PlaceAsync(Order, way)),
        [(Form.AsyncCore, Shape.ValueTask)] = new("AsyncCoreDesk.NotifyAsync", way => AsyncCore.NotifyAsync(Order, way), way => Plainly.NotifyAsync(Order, way)),
        [(Form.AsyncCore, Shape.ValueTaskOfInt)] = new("AsyncCoreDesk.PriceAsync", way => AsyncCore.PriceAsync(Order, way), way => Plainly.PriceAsync(Order, way)),

        [(Form.OtherCore, Shape.Task)] = new("ForwardingDesk.ShipAsync", way => Forwarding.ShipAsync(Order, way), way => PlainForwarding.ShipAsync(Order, way)),
        [(Form.OtherCore, Shape.TaskOfInt)] = new("ForwardingDesk.PlaceAsync", way => Forwarding.PlaceAsync(Order, way), way => PlainForwarding.PlaceAsync(Order, way)),
        [(Form.OtherCore, Shape.ValueTask)] = new("ForwardingDesk.NotifyAsync", way => Forwarding.NotifyAsync(Order, way), way => PlainForwarding.NotifyAsync(Order, way)),
        [(Form.OtherCore, Shape.ValueTaskOfInt)] = new("ForwardingDesk.PriceAsync", way => Forwarding.PriceAsync(Order, way), way => PlainForwarding.PriceAsync(Order, way)),
        [(Form.OtherCore, Shape.Void)] = new("ForwardingDesk.Check", way => Nothing(() => Forwarding.Check(Order, way)), way => Nothing(() => PlainForwarding.Check(Order, way))),
        [(Form.OtherCore, Shape.Int)] = new("ForwardingDesk.Total", way => Forwarding.Total(Order, way), way => PlainForwarding.Total(Order, way)),

        [(Form.AtCall, Shape.Task)] = new("AsyncDesk.ShipAsync", way => Ordinary.ShipAsync(Order, way), way => Plainly.ShipAsync(Order, way)),
        [(Form.AtCall, Shape.TaskOfInt)] = new("AsyncDesk.PlaceAsync", way => Ordinary.PlaceAsync(Order, way), way => Plainly.PlaceAsync(Order, way)),
        [(Form.AtCall, Shape.ValueTask)] = new("AsyncDesk.NotifyAsync", way => Ordinary.NotifyAsync(Order, way), way => Plainly.NotifyAsync(Order, way)),
        [(Form.AtCall, Shape.ValueTaskOfInt)] = new("AsyncDesk.PriceAsync", way => Ordinary.PriceAsync(Order, way), way => Plainly.PriceAsync(Order, way)),

        [(Form.AtCallOther, Shape.Task)] = new("HandingDesk.ShipAsync", way => Handing.ShipAsync(Order, way), way => PlainForwarding.ShipAsync(Order, way)),
        [(Form.AtCallOther, Shape.TaskOfInt)] = new("HandingDesk.PlaceAsync", way => Handing.PlaceAsync(Order, way), way => PlainForwarding.PlaceAsync(Order, way)),
        [(Form.AtCallOther, Shape.ValueTask)] = new("HandingDesk.NotifyAsync", way => Handing.NotifyAsync(Order, way), way => PlainForwarding.NotifyAsync(Order, way)),
        [(Form.AtCallOther, Shape.ValueTaskOfInt)] = new("HandingDesk.PriceAsync", way => Handing.PriceAsync(Order, way), way => PlainForwarding.PriceAsync(Order, way)),
        [(Form.AtCallOther, Shape.Void)] = new("HandingDesk.Check", way => Nothing(() => Handing.Check(Order, way)), way => Nothing(() => PlainForwarding.Check(Order, way))),
        [(Form.AtCallOther, Shape.Int)] = new("HandingDesk.Total", way => Handing.Total(Order, way), way => PlainForwarding.Total(Order, way)),
    };

    public static IEnumerable<(Form Form, Shape Shape)> Keys => All.Keys;

    public static Subject Of(Form form, Shape shape) => All[(form, shape)];

    private static object? Nothing(Action call)
    {
        call();
        return null;
    }
}

using System.Diagnostics;
using AspectInjector.Broker;
using Pynector.Benchmarks.Ratios.Variants;

namespace Pynector.Benchmarks.Rivals;

/// <summary>An aspect that AspectInjector weaves into the compiled method.</summary>
[Aspect(Scope.Global)]
[Injection(typeof(TracedByWeaverAttribute))]
[AttributeUsage(AttributeTargets.Method)]
public sealed class TracedByWeaverAttribute : Attribute
{
    [Advice(Kind.Around, Targets = Target.Method)]
    public object Around([Argument(Source.Name)] string name, [Argument(Source.Arguments)] object[] arguments, [Argument(Source.Target)] Func<object[], object> target) =>
        TraceAsync(name, arguments, target);

    private static async Task<int> TraceAsync(string name, object[] arguments, Func<object[], object> target)
    {
        using var activity = Sources.Shop.StartActivity(name);
        activity?.SetTag("order.id", arguments[1]);
        try
        {
            return await ((Task<int>)target(arguments)).ConfigureAwait(false);
        }
        catch (Exception e)
        {
            activity?.SetStatus(ActivityStatusCode.Error, e.Message);
            activity?.AddException(e);
            throw;
        }
    }
}

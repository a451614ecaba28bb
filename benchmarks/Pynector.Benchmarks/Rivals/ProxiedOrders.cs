using System.Diagnostics;
using Castle.DynamicProxy;
using Pynector.Benchmarks.Ratios.Variants;

namespace Pynector.Benchmarks.Rivals;

/// <summary>What a proxy needs: an interface.</summary>
internal interface IOrders
{
    Task<int> PlaceAsync(Gate gate, int id);
}

/// <summary>A proxy of Castle.Core around the untraced method.</summary>
internal static class ProxiedOrders
{
    internal static IOrders Create() =>
        new ProxyGenerator().CreateInterfaceProxyWithTarget<IOrders>(new Orders(), new Tracing().ToInterceptor());

    private sealed class Orders : IOrders
    {
        public Task<int> PlaceAsync(Gate gate, int id) => PlainTask.PlaceAsync(gate, id);
    }

    private sealed class Tracing : AsyncInterceptorBase
    {
        protected override async Task InterceptAsync(IInvocation invocation, IInvocationProceedInfo proceedInfo, Func<IInvocation, IInvocationProceedInfo, Task> proceed) =>
            await proceed(invocation, proceedInfo).ConfigureAwait(false);

        protected override async Task<TResult> InterceptAsync<TResult>(IInvocation invocation, IInvocationProceedInfo proceedInfo, Func<IInvocation, IInvocationProceedInfo, Task<TResult>> proceed)
        {
            using var activity = Sources.Shop.StartActivity("Orders.PlaceAsync");
            activity?.SetTag("order.id", invocation.Arguments[1]);
            try
            {
                return await proceed(invocation, proceedInfo).ConfigureAwait(false);
            }
            catch (Exception e)
            {
                activity?.SetStatus(ActivityStatusCode.Error, e.Message);
                activity?.AddException(e);
                throw;
            }
        }
    }
}

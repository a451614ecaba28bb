using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Pynector.Logging;

/// <summary>Registers the scope provider of correlated logs in the place of the one that is registered there, which it holds.</summary>
internal sealed class ScopeRegistration
{
    private readonly ServiceDescriptor? _replaced;

    private ScopeRegistration(ServiceDescriptor? replaced) => _replaced = replaced;

    internal static void AddTo(IServiceCollection services)
    {
        // The last one is the one that logging gets.
        var registered = services.LastOrDefault(IsScopeProvider);
        if (registered is null)
        {
            services.AddSingleton(new ScopeRegistration(replaced: null).Create);
        }
        else if (registered.ImplementationFactory?.Target is not ScopeRegistration)
        {
            services[services.IndexOf(registered)] = ServiceDescriptor.Singleton(new ScopeRegistration(registered).Create);
        }
    }

    private static bool IsScopeProvider(ServiceDescriptor service) => !service.IsKeyedService && service.ServiceType == typeof(IExternalScopeProvider);

    private IExternalScopeProvider Create(IServiceProvider services) =>
        _replaced?.ImplementationInstance is IExternalScopeProvider instance ? new CorrelatedScopeProvider(instance, owned: null)
        : Replaced(services) is { } replaced ? new CorrelatedScopeProvider(replaced, owned: replaced as IDisposable)
        : new CorrelatedScopeProvider(FrameworkScopes.Create(services), owned: null);

    // The container knows only ours: it neither makes nor disposes what stood there.
    private IExternalScopeProvider? Replaced(IServiceProvider services) =>
        _replaced?.ImplementationFactory is { } factory ? (IExternalScopeProvider?)factory(services)
        : _replaced?.ImplementationType is { } type ? (IExternalScopeProvider)ActivatorUtilities.CreateInstance(services, type)
        : null;
}

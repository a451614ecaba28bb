using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Pynector.Logging;

/// <summary>
/// Sees the errors that are logged: <see cref="TraceCorrelationOptions.ErrorsFailSpan"/>. A scope provider sees no levels, and
/// none at all where no provider reads scopes; a logger provider gets what the filters let through.
/// </summary>
/// <remarks>Filter rules can name it: its name stays.</remarks>
internal sealed class SpanFailureProvider : ILoggerProvider
{
    private readonly SpanFailureLogger _logger = new();

    internal static void Register(IServiceCollection services, bool isWanted)
    {
        var registered = services.FirstOrDefault(IsThis);
        if (isWanted && registered is null)
        {
            services.AddSingleton<ILoggerProvider>(new SpanFailureProvider());
        }
        else if (!isWanted && registered is not null)
        {
            services.Remove(registered);
        }
    }

    private static bool IsThis(ServiceDescriptor service) => !service.IsKeyedService && service.ImplementationInstance is SpanFailureProvider;

    public ILogger CreateLogger(string categoryName) => _logger;

    public void Dispose()
    {
    }
}

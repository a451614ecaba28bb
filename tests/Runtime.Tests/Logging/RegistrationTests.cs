using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Pynector.Runtime.Tests.Logging;

/// <summary>What stands beside it in the services: itself, a scope provider of the user's, and factories of others.</summary>
public sealed class RegistrationTests
{
    [Fact]
    public void A_second_call_changes_nothing()
    {
        using var spans = new Spans();
        var recorder = new LogBook();
        var (once, twice) = (0, 0);
        using var factory = Logs.Factory(recorder, logging =>
        {
            logging.AddTraceCorrelation(options => options.ErrorsFailSpan = true);
            once = logging.Services.Count;
            logging.AddTraceCorrelation().AddTraceCorrelation(options => options.ErrorsFailSpan.ShouldBeTrue()).ShouldBeSameAs(logging);
            twice = logging.Services.Count;
        });
        using var span = spans.Start();

        factory.Logger().LogError("log");

        twice.ShouldBe(once);
        recorder.Only.Ids.ShouldBe(LogLine.IdsOf(span));
        span.StatusDescription.ShouldBe("log");
    }

    [Fact]
    public void A_second_call_can_take_an_option_back()
    {
        using var spans = new Spans();
        using var factory = Logs.Factory(new LogBook(), logging => logging
            .AddTraceCorrelation(options => options.ErrorsFailSpan = true)
            .AddTraceCorrelation(options => options.ErrorsFailSpan = false));
        using var span = spans.Start();

        factory.Logger().LogError("log");

        span.Status.ShouldBe(ActivityStatusCode.Unset);
    }

    [Theory, InlineData("instance"), InlineData("factory"), InlineData("type")]
    public void A_scope_provider_that_is_registered_before_goes_on_holding_the_scopes(string by)
    {
        using var spans = new Spans();
        var recorder = new LogBook();
        var counts = new Counts();
        var factory = Logs.Factory(recorder, logging =>
        {
            logging.Services.AddSingleton(counts);
            _ = by switch
            {
                "instance" => logging.Services.AddSingleton<IExternalScopeProvider>(new OwnScopes(counts)),
                "factory" => logging.Services.AddSingleton<IExternalScopeProvider>(services => new OwnScopes(services.GetRequiredService<Counts>())),
                _ => logging.Services.AddSingleton<IExternalScopeProvider, OwnScopes>(),
            };
            logging.AddTraceCorrelation().AddTraceCorrelation();
        });
        using (var span = spans.Start())
        using (factory.Logger().BeginScope("scope"))
        {
            factory.Logger().LogInformation("log");

            recorder.Only.Ids.ShouldBe(LogLine.IdsOf(span));
            recorder.Only.ScopeTexts[1..].ShouldBe(["own", "scope"]);
        }

        factory.Dispose();

        // The container disposes what it makes, and no instance that it was given.
        counts.ShouldBe(new Counts { Made = 1, Pushed = 1, Disposed = by == "instance" ? 0 : 1 });
    }

    [Fact]
    public void A_scope_provider_that_is_registered_after_takes_its_place_until_the_next_call()
    {
        using var spans = new Spans();
        var (without, with) = (new LogBook(), new LogBook());
        using var first = Logs.Factory(without, logging => logging.AddTraceCorrelation().Services.AddSingleton<IExternalScopeProvider>(new OwnScopes(new())));
        using var second = Logs.Factory(with, logging =>
        {
            logging.AddTraceCorrelation().Services.AddSingleton<IExternalScopeProvider>(new OwnScopes(new()));
            logging.AddTraceCorrelation();
        });
        using var span = spans.Start();

        first.Logger().LogInformation("log");
        second.Logger().LogInformation("log");

        without.Only.ScopeTexts.ShouldBe(["own"]);
        with.Only.ScopeTexts.Length.ShouldBe(2);
        with.Only.Ids.ShouldBe(LogLine.IdsOf(span));
    }

    [Fact]
    public void Keyed_services_are_another_matter()
    {
        using var spans = new Spans();
        var recorder = new LogBook();
        using var factory = Logs.Factory(recorder, logging =>
        {
            logging.Services.AddKeyedSingleton<IExternalScopeProvider>("mine", new OwnScopes(new()));
            logging.AddTraceCorrelation();
            logging.Services.AddKeyedSingleton<IExternalScopeProvider>("mine", new OwnScopes(new()));
            logging.AddTraceCorrelation(options => options.ErrorsFailSpan = false);
            logging.Services.Count(service => service.IsKeyedService).ShouldBe(2);
        });
        using var span = spans.Start();

        factory.Logger().LogInformation("log");

        recorder.Only.ScopeObjects.Length.ShouldBe(1);
        recorder.Only.Ids.ShouldBe(LogLine.IdsOf(span));
    }

    [Fact]
    public void Nothing_is_no_builder_and_no_configuration()
    {
        Should.Throw<ArgumentNullException>(() => TraceCorrelationExtensions.AddTraceCorrelation(null!)).ParamName.ShouldBe("builder");
        Logs.Factory(new LogBook(), logging =>
            Should.Throw<ArgumentNullException>(() => logging.AddTraceCorrelation(null!)).ParamName.ShouldBe("configure")).Dispose();
    }

    private sealed record Counts
    {
        public int Made { get; set; }

        public int Pushed { get; set; }

        public int Disposed { get; set; }
    }

    private sealed class OwnScopes : IExternalScopeProvider, IDisposable
    {
        private readonly LoggerExternalScopeProvider _scopes = new();
        private readonly Counts _counts;

        public OwnScopes(Counts counts)
        {
            _counts = counts;
            counts.Made++;
        }

        public void ForEachScope<TState>(Action<object?, TState> callback, TState state)
        {
            callback("own", state);
            _scopes.ForEachScope(callback, state);
        }

        public IDisposable Push(object? state)
        {
            _counts.Pushed++;
            return _scopes.Push(state);
        }

        public void Dispose() => _counts.Disposed++;
    }
}

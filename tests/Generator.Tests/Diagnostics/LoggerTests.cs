using Microsoft.CodeAnalysis;
using Pynector.Generator.Tests.Harness;

namespace Pynector.Generator.Tests.Diagnostics;

/// <summary>What is said of a method's logger and of its log events.</summary>
public sealed class LoggerTests
{
    [Fact]
    public Task PYN0033_unknown_log_events() => CheckAsync(
        """
        public partial class Orders
        {
            [Traced(Log = {|PYN0033:(LogEvents)7|})]
            public async partial Task PlaceAsync() => await Task.Yield();

            [Traced(Log = {|PYN0033:(LogEvents)(-1)|})]
            public partial void Place();

            private void PlaceCore() { }
        }
        """,
        ["7 is no LogEvents: write LogEvents.None, LogEvents.Failures or LogEvents.All"]);

    [Fact]
    public Task PYN2006_two_fields() => CheckAsync(
        """
        public abstract class Worker(ILogger audit)
        {
            protected readonly ILogger _audit = audit;
        }

        public partial class Orders(ILogger audit, ILogger<Orders> logger) : Worker(audit)
        {
            private readonly ILogger<Orders> _logger = logger;

            [Traced]
            public partial Task {|PYN2006:PlaceAsync|}();

            private Task PlaceAsyncCore() => Task.CompletedTask;

            [Traced]
            public void {|PYN2006:Cancel|}() => _logger.IsEnabled(LogLevel.Debug);

            [Traced]
            public async partial Task InPlaceAsync() => await Task.Yield();

            public void CancelAll() => Cancel();
        }
        """,
        [
            "'PlaceAsync' has no log scope with the ids of its span, because '_logger' and '_audit' are both its loggers: keep one, or take the method's logger as a parameter",
            "'Cancel' has no log scope with the ids of its span, because '_logger' and '_audit' are both its loggers: keep one, or take the method's logger as a parameter",
        ]);

    [Fact]
    public Task PYN2006_two_parameters() => CheckAsync(
        """
        public partial class Orders(ILogger one, ILogger two)
        {
            [Traced]
            public partial void {|PYN2006:Place|}(ILogger a, ILogger<Orders> b);

            private void PlaceCore(ILogger a, ILogger<Orders> b) { }

            [Traced]
            public partial void {|PYN2006:Send|}();

            private void SendCore() => one.IsEnabled(two.IsEnabled(LogLevel.Debug) ? LogLevel.Debug : LogLevel.Error);

            [Traced]
            public static partial void Other();

            private static void OtherCore() { }
        }
        """,
        [
            "'Place' has no log scope with the ids of its span, because 'a' and 'b' are both its loggers: keep one, or take the method's logger as a parameter",
            "'Send' has no log scope with the ids of its span, because 'one' and 'two' are both its loggers: keep one, or take the method's logger as a parameter",
        ]);

    [Fact]
    public Task PYN2007_out_of_reach() => CheckAsync(
        """
        public static class Orders
        {
            private static readonly ILogger Logger = NullLogger.Instance;

            [Traced]
            public static void {|PYN2007:Place|}() => Logger.IsEnabled(LogLevel.Debug);

            public static void PlaceAll() => Place();
        }

        public abstract class Worker(ILogger logger)
        {
            protected readonly ILogger _logger = logger;
        }

        public class Packer(ILogger logger) : Worker(logger)
        {
            [Traced]
            public void {|PYN2007:Pack|}() { }

            public void PackAll() => Pack();
        }

        public class Unused(ILogger logger)
        {
            private readonly bool _isLoud = logger.IsEnabled(LogLevel.Debug);

            [Traced]
            public bool {|PYN2007:Ask|}() => _isLoud;

            public bool AskTwice() => Ask() && Ask();
        }
        """,
        ["'Place' has no log scope with the ids of its span, because calls can't reach 'Logger': keep the logger in a field of the type, and make the type partial"]);

    [Fact]
    public Task PYN2007_kept_elsewhere() => CheckAsync(
        """
        public class Worker(ILogger logger)
        {
            public bool IsLoud => logger.IsEnabled(LogLevel.Debug);
        }

        public partial class Packer(ILogger logger) : Worker((logger))
        {
            [Traced]
            public partial void {|PYN2007:Pack|}();

            private void PackCore() { }

            [Traced]
            public void {|PYN2007:Send|}() { }

            [Traced]
            public void SendBy(ILogger other) => other.IsEnabled(LogLevel.Debug);

            public void SendAll()
            {
                Send();
                SendBy(Kept.Of(this));
            }
        }

        public class Named(ILogger logger) : Worker(logger: logger)
        {
            [Traced]
            public void {|PYN2007:Pack|}() { }

            public void PackAll() => Pack();
        }

        public partial class Kept(ILogger log)
        {
            private ILogger Log { get; } = log!;

            [Traced]
            public partial void {|PYN2007:Keep|}();

            private void KeepCore() => Log.IsEnabled(LogLevel.Debug);

            public static ILogger Of(object _) => NullLogger.Instance;
        }
        """,
        [
            "'Pack' has no log scope with the ids of its span, because 'logger' is kept elsewhere, and the compiler would warn of a second copy: keep the logger in a field of the type",
            "'Send' has no log scope with the ids of its span, because 'logger' is kept elsewhere, and the compiler would warn of a second copy: keep the logger in a field of the type",
        ]);

    // By its name alone, or not at all.
    [Theory]
    [InlineData("nameof", "public string Name => nameof(logger);", false)]
    [InlineData("nameof a member", "public string Name => nameof(logger.IsEnabled);", false)]
    [InlineData("another method's parameter", "public static bool Is(ILogger logger) => logger.IsEnabled(0);", false)]
    [InlineData("a local variable", "public static bool Is(ILogger other) { var logger = other; return logger.IsEnabled(0); }", false)]
    [InlineData("a lambda's parameter", "public Func<ILogger, bool> Is() => logger => logger.IsEnabled(0);", false)]
    [InlineData("a named argument", "public static object Make() => new Orders(logger: NullLogger.Instance);", false)]
    [InlineData("an initializer", "public static object Make() => new Shelf { logger = null };", false)]
    [InlineData("a pattern", "public static bool Is(object it) => it is Shelf { logger: null };", false)]
    [InlineData("another's member", "public static bool Is(Shelf it) => it?.logger is null;", false)]
    [InlineData("a nested type", "public class Inner(ILogger logger) { public bool Is => logger.IsEnabled(0); }", false)]
    [InlineData("an initializer's lambda", "private readonly Func<bool> _is = () => logger.IsEnabled(0); public bool Is => _is();", false)]
    [InlineData("a method", "public bool Is() => logger.IsEnabled(0);", true)]
    [InlineData("a getter", "public bool Is { get { return logger.IsEnabled(0); } }", true)]
    [InlineData("an accessor of an event", "public event Action Is { add => logger.IsEnabled(0); remove { } }", true)]
    [InlineData("an indexer", "public bool this[int level] => logger.IsEnabled((LogLevel)level);", true)]
    [InlineData("a lambda", "public Func<bool> Is() => () => logger.IsEnabled(0);", true)]
    [InlineData("an escaped name", "public bool Is() => @logger.IsEnabled(0);", true)]
    [InlineData("another's member too", "public bool Is(Shelf it) => it.logger == logger;", true)]
    [InlineData("a value for an initializer", "public object Make() => new Shelf { logger = logger };", true)]
    [InlineData("beside a local variable", "public bool Is(ILogger other) { { var logger = other; logger.IsEnabled(0); } return logger.IsEnabled(0); }", true)]
    public void Calls_reach_a_parameter_where_a_body_uses_it(string what, string member, bool isUsed)
    {
        var run = GeneratorRun.Of(Configured(UserProject.OfText(
            $$"""
            using Pynector;

            namespace Shop;

            public class Shelf { public ILogger? logger; }

            public class Orders(ILogger logger)
            {
                private readonly bool _isLoud = logger.IsEnabled(LogLevel.Debug);

                {{member}}

                [Traced]
                public bool Work() => _isLoud;

                public bool WorkTwice() => Work() && Work();
            }
            """)));

        run.Diagnostics.Select(diagnostic => diagnostic.Id).ShouldBe(isUsed ? [] : ["PYN2007"], what);
        run.Emitted.ShouldContain(file => file.HintName == "Shop.Orders.Calls.g.cs");
        run.Emitted.Any(file => file.SourceText.ToString().Contains("\"<logger>P\"", StringComparison.Ordinal)).ShouldBe(isUsed, what);

        // The compiler's own word on it: that there is such a field.
        using var assembly = new MemoryStream();
        run.Input.WithOptions(run.Input.Options.WithGeneralDiagnosticOption(ReportDiagnostic.Default)).Emit(assembly).Success.ShouldBeTrue();
        System.Text.Encoding.UTF8.GetString(assembly.ToArray()).Contains("<logger>P", StringComparison.Ordinal).ShouldBe(isUsed || what == "a nested type", what);
    }

    [Theory, InlineData("false"), InlineData("FALSE")]
    public Task PYN2006_and_PYN2007_are_of_no_use_without_scopes(string value) => CheckAsync(
        """
        public partial class Orders(ILogger one, ILogger two)
        {
            [Traced]
            public partial void Place();

            private void PlaceCore() => one.IsEnabled(two.IsEnabled(LogLevel.Debug) ? LogLevel.Debug : LogLevel.Error);

            [Traced(Log = LogEvents.Failures)]
            public partial void {|PYN2006:Send|}();

            private void SendCore() { }
        }

        [Traced(Log = LogEvents.All)]
        public partial class Mail(ILogger one, ILogger two)
        {
            public partial Task {|PYN2006:SendAsync|}();

            private Task SendAsyncCore() => one.IsEnabled(two.IsEnabled(LogLevel.Debug) ? LogLevel.Debug : LogLevel.Error) ? Task.CompletedTask : Task.CompletedTask;
        }

        public static class Stock
        {
            private static readonly ILogger Logger = NullLogger.Instance;

            [Traced]
            public static void Place() => Logger.IsEnabled(LogLevel.Debug);

            [Traced(Log = LogEvents.All)]
            public static void {|PYN2007:Count|}() { }

            public static void PlaceAll()
            {
                Place();
                Count();
            }
        }
        """,
        configure: project => project.With("PynectorLogScopes", value));

    // Each has one logger, or none, without a word but where it could have one; and what is emitted compiles.
    [Theory]
    [InlineData("hidden in a derived type", "public class Base(ILogger logger) { protected ILogger _logger = logger; } public partial class Orders(ILogger logger) : Base(logger) { private new ILogger _logger = NullLogger.Instance;", "_logger", true)]
    [InlineData("hidden by something else", "public class Base(ILogger logger) { protected ILogger _logger = logger; } public partial class Orders(ILogger logger) : Base(logger) { private new string _logger => \"\";", "_logger", false, "PYN2007")]
    [InlineData("private in the base type", "public class Base(ILogger logger) { private ILogger _logger = logger; public bool Is => _logger.IsEnabled(0); } public partial class Orders(ILogger logger) : Base(logger) {", "_logger", false, "PYN2007")]
    [InlineData("a record's parameter", "public partial record Orders(ILogger Logger) {", "OpenScope", false)]
    [InlineData("a record struct's parameter", "public partial record struct Orders(ILogger Logger) {", "OpenScope", false)]
    [InlineData("handed on to the base type", "public class Base(ILogger logger) { public bool Is => logger.IsEnabled(0); } public partial class Orders(ILogger logger) : Base(logger) {", "OpenScope", false, "PYN2007")]
    [InlineData("handed on by name", "public class Base(ILogger logger) { public bool Is => logger.IsEnabled(0); } public partial class Orders(ILogger logger) : Base(logger: (logger)) {", "OpenScope", false, "PYN2007")]
    [InlineData("the value of a property", "public partial class Orders(ILogger logger) { public ILogger Log { get; } = logger!;", "OpenScope", false, "PYN2007")]
    [InlineData("handed on, and used", "public class Base(ILogger logger) { public bool Is => logger.IsEnabled(0); } public partial class Orders(ILogger logger) : Base(logger) { public bool IsToo => logger.IsEnabled(0);", "OpenScope(logger)", true)]
    [InlineData("handed on, beside one that isn't", "public class Base(ILogger logger) { public bool Is => logger.IsEnabled(0); } public partial class Orders(ILogger one, ILogger two) : Base(one) {", "OpenScope(two)", true)]
    [InlineData("part of a value", "public partial class Orders(ILogger logger) { public bool Is { get; } = logger.IsEnabled(0);", "OpenScope(logger)", true)]
    [InlineData("nullable", "public partial class Orders(ILogger? logger) {", "OpenScope(logger)", true)]
    [InlineData("a nullable field", "public partial class Orders { private ILogger<Orders>? _log = null;", "OpenScope(_log)", true)]
    [InlineData("an escaped name", "public partial class Orders { private readonly ILogger @event = NullLogger.Instance;", "OpenScope(@event)", true)]
    [InlineData("a name of the wrapper's", "public partial class Orders(ILogger call) {", "OpenScope(call)", true)]
    [InlineData("oblivious", "\n#nullable disable\npublic partial class Orders { private ILogger _log = null;", "OpenScope(_log)", true)]
    [InlineData("a struct", "public partial struct Orders(ILogger logger) {", "OpenScope(logger)", true)]
    [InlineData("an interface", "public partial interface Orders { private static readonly ILogger Log = NullLogger.Instance;", "OpenScope(Log)", true)]
    [InlineData("obsolete", "public partial class Orders { [Obsolete] private readonly ILogger _log = NullLogger.Instance;", "OpenScope(_log)", true)]
    [InlineData("obsolete as an error", "public partial class Orders { [Obsolete(\"old\", true)] private readonly ILogger _log = NullLogger.Instance;", "OpenScope", false)]
    [InlineData("of an obsolete type", "[Obsolete(\"old\", true)] public interface IOld : ILogger; public partial class Orders { [Obsolete] private readonly IOld? _log = null;", "OpenScope", false)]
    [InlineData("no logger of Microsoft's", "public interface ILogger; public partial class Orders { private readonly ILogger? _log = null;", "OpenScope", false)]
    public async Task Loggers(string what, string before, string emitted, bool isEmitted, string? told = null)
    {
        var project = Configured(UserProject.OfText(
            $$"""
            using Pynector;

            namespace Shop;

            {{before}}
                [Traced]
                public partial void Work(int call);

                private void WorkCore(int call) { }
            }
            """.Replace("int call", what == "a name of the wrapper's" ? "int e" : "int call", StringComparison.Ordinal)));
        var run = GeneratorRun.Of(project);

        run.Diagnostics.Select(diagnostic => diagnostic.Id).ShouldBe(told is null ? [] : [told]);
        Warnings(run.Output).Except(Warnings(run.Input)).ShouldBeEmpty("the compiler says nothing that it doesn't say without us");
        string.Join('\n', run.Output.SyntaxTrees.Except(run.Input.SyntaxTrees)).Contains(emitted, StringComparison.Ordinal).ShouldBe(isEmitted, what);
    }

    // What is undocumented is so without us, too.
    private static IEnumerable<string> Warnings(Compilation compilation) => compilation.GetDiagnostics()
        .Where(diagnostic => diagnostic.Severity >= DiagnosticSeverity.Warning && diagnostic.Id != "CS1591")
        .Select(diagnostic => diagnostic.ToString());

    private static Task CheckAsync(string marked, IReadOnlyList<string>? messages = null, Func<UserProject, UserProject>? configure = null) =>
        Marked.CheckAsync(marked, messages, project => Configured(configure?.Invoke(project) ?? project));

    private static UserProject Configured(UserProject project) => project with
    {
        Files = [.. project.Files, new SourceFile("Logging.cs", "global using Microsoft.Extensions.Logging;\nglobal using Microsoft.Extensions.Logging.Abstractions;")],
    };
}

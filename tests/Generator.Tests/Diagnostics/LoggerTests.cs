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
        ["'Place' has no log scope with the ids of its span, because calls can't reach 'Logger': keep it in a field of the type, and make the type partial"]);

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

    // Each has one logger, or none, without a word; and what is emitted compiles.
    [Theory]
    [InlineData("hidden in a derived type", "public class Base(ILogger logger) { protected ILogger _logger = logger; } public partial class Orders(ILogger logger) : Base(logger) { private new ILogger _logger = NullLogger.Instance;", "_logger", true)]
    [InlineData("hidden by something else", "public class Base(ILogger logger) { protected ILogger _logger = logger; } public partial class Orders(ILogger logger) : Base(logger) { private new string _logger => \"\";", "_logger", false)]
    [InlineData("private in the base type", "public class Base(ILogger logger) { private ILogger _logger = logger; public bool Is => _logger.IsEnabled(0); } public partial class Orders(ILogger logger) : Base(logger) {", "_logger", false)]
    [InlineData("a record's parameter", "public partial record Orders(ILogger Logger) {", "OpenScope", false)]
    [InlineData("a record struct's parameter", "public partial record struct Orders(ILogger Logger) {", "OpenScope", false)]
    [InlineData("handed on to the base type", "public class Base(ILogger logger) { public bool Is => logger.IsEnabled(0); } public partial class Orders(ILogger logger) : Base(logger) {", "OpenScope", false)]
    [InlineData("handed on by name", "public class Base(ILogger logger) { public bool Is => logger.IsEnabled(0); } public partial class Orders(ILogger logger) : Base(logger: (logger)) {", "OpenScope", false)]
    [InlineData("the value of a property", "public partial class Orders(ILogger logger) { public ILogger Log { get; } = logger!;", "OpenScope", false)]
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
    public async Task Loggers(string what, string before, string emitted, bool isEmitted)
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

        run.Diagnostics.ShouldBeEmpty();
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

using System.Diagnostics;
using System.Reflection;
using System.Runtime.Loader;
using Microsoft.Extensions.Logging;
using Pynector.Generator.RunTests.Harness;
using Pynector.Generator.RunTests.Tests.Projects;
using Shouldly;
using Xunit;

namespace Pynector.Generator.RunTests.Tests.Logs;

/// <summary><c>OTEL_SEMCONV_EXCEPTION_SIGNAL_OPT_IN</c>: whether exceptions are events of spans, logs, or both.</summary>
[Collection(ListeningCollection.Name)]
public class WovenExceptionSignalTests
{
    private const string Variable = "OTEL_SEMCONV_EXCEPTION_SIGNAL_OPT_IN";
    private const string Logged = "Inputs.Projects.Logged";

    private static readonly UserProject Project = LoadedProjects.OfInputs("Projects/Logged");

    public static TheoryData<string?, string, bool, bool> Rows
    {
        get
        {
            var rows = new TheoryData<string?, string, bool, bool>();
            foreach (var method in new[] { "FailAsync", "FailInPlaceAsync", "FailAloudAsync", "ReportAsync" })
            {
                // What asks for log events gets them in any case.
                var isAloud = method == "FailAloudAsync";
                rows.Add(null, method, true, isAloud);
                rows.Add("", method, true, isAloud);
                rows.Add("none", method, true, isAloud);
                rows.Add("logs", method, false, true);
                rows.Add("LOGS", method, false, true);
                rows.Add("http, logs", method, false, true);
                rows.Add("logs/dup", method, true, true);
                rows.Add("logs,logs/dup", method, true, true);
            }

            return rows;
        }
    }

    [Theory, MemberData(nameof(Rows))]
    public async Task An_exception_goes_where_it_is_asked_for(string? value, string method, bool isEvent, bool isLog)
    {
        using var book = new LogBook();
        var (span, thrown) = await FailAsync(value, method, book.Factory.CreateLogger("own"), book.Factory);

        if (isLog)
        {
            var line = book.Lines.ShouldHaveSingleItem();
            line.Level.ShouldBe(LogLevel.Error);
            line.Exception.ShouldBeSameAs(thrown);
            line.Current.ShouldBeSameAs(span);
            LogBook.Show(line.State).ShouldContain(LogBook.Fields(span));
        }
        else
        {
            book.Lines.ShouldBeEmpty();
        }

        span.Events.Count().ShouldBe(isEvent ? 1 : 0);
    }

    public static TheoryData<string, string> Unheard
    {
        get
        {
            var rows = new TheoryData<string, string>();
            foreach (var method in new[] { "FailAsync", "FailInPlaceAsync", "FailAloudAsync", "ReportAsync" })
            {
                rows.Add("logs", method);
                rows.Add("logs/dup", method);
            }

            return rows;
        }
    }

    // It would be nowhere else.
    [Theory, MemberData(nameof(Unheard))]
    public async Task Without_a_logger_it_stays_an_event(string value, string method)
    {
        var (span, _) = await FailAsync(value, method, logger: null, factory: null);

        span.Events.ShouldHaveSingleItem().Name.ShouldBe("exception");
    }

    [Theory, MemberData(nameof(Unheard))]
    public async Task With_a_logger_that_is_off_it_stays_an_event(string value, string method)
    {
        using var book = new LogBook(LogLevel.Critical);
        var (span, _) = await FailAsync(value, method, book.Factory.CreateLogger("own"), book.Factory);

        book.Lines.ShouldBeEmpty();
        span.Events.ShouldHaveSingleItem().Name.ShouldBe("exception");
    }

    private static async Task<(Activity Span, Exception Thrown)> FailAsync(string? value, string method, ILogger? logger, ILoggerFactory? factory)
    {
        var before = Environment.GetEnvironmentVariable(Variable);
        Environment.SetEnvironmentVariable(Variable, value);
        try
        {
            var assembly = Project.LoadApart();
            using var scene = Scene.Recording(Project.AssemblyName);
            await assembly.CallAsync(Logged, "Use", logger!);
            UseFactory(assembly, factory);
            var thrown = await Record.ExceptionAsync(() => assembly.CallAsync(Logged, method));

            // Wherever the exception goes, the span has failed with it.
            thrown.ShouldBeOfType<InvalidDataException>();
            scene.Span.Status.ShouldBe(ActivityStatusCode.Error);
            scene.Span.StatusDescription.ShouldBe("secret 4111");
            scene.Span.GetTagItem("error.type").ShouldBe("System.IO.InvalidDataException");
            return (scene.Span, thrown);
        }
        finally
        {
            Environment.SetEnvironmentVariable(Variable, before);
        }
    }

    // The runtime is not that of this assembly.
    private static void UseFactory(Assembly assembly, ILoggerFactory? factory) => AssemblyLoadContext.GetLoadContext(assembly)!.Assemblies
        .Single(loaded => loaded.GetName().Name == "Pynector.Runtime")
        .GetType(typeof(PynectorTelemetry).FullName!, throwOnError: true)!
        .GetMethod(nameof(PynectorTelemetry.UseLoggerFactory))!
        .Invoke(null, [factory]);
}

namespace Pynector.Benchmarks.Building.Projects;

/// <summary>Writes methods, ten in a class, each with one call: alike but for how they are traced.</summary>
internal static class MethodWriter
{
    private const int MethodsOfType = 10;

    internal static IEnumerable<(string File, string Text)> Write(Subject subject, int methods) =>
        Enumerable.Range(0, methods / MethodsOfType).Select(type => ($"Service{type}.cs", WriteType(subject, type)));

    /// <summary>Writes a program that calls them all, so that none is trimmed away.</summary>
    internal static string WriteCalls(int methods) =>
        string.Concat(Enumerable.Range(0, methods).Select(static method => $"await new App.Part{method / MethodsOfType % 7}.Service{method / MethodsOfType}().CallM{method % MethodsOfType}Async();\n"));

    private static string WriteType(Subject subject, int type) =>
        $$"""
        using System;
        using System.Diagnostics;
        using System.Threading.Tasks;
        using Microsoft.Extensions.Logging;
        using Pynector;

        namespace App.Part{{type % 7}};

        public partial class Service{{type}}
        {
            {{(subject == Subject.HandWritten ? "private static readonly ActivitySource Source = new(\"App\");" : "")}}

        {{string.Join("\n\n", Enumerable.Range(0, MethodsOfType).Select(method => WriteMethod(subject, type, method)))}}
        }
        """;

    private static string WriteMethod(Subject subject, int type, int method)
    {
        var name = $"M{method}Async";
        return
            $$"""
            {{Declare(subject, type, name)}}

                public Task<int> Call{{name}}() => {{name}}({{method}}, null);
            """;
    }

    private static string Declare(Subject subject, int type, string name) => subject switch
    {
        Subject.HandWritten =>
            $$"""
                public async Task<int> {{name}}(int id, string? name)
                {
                    using var activity = Source.StartActivity("Service{{type}}.{{name}}");
                    activity?.SetTag("id", id);
                    try
                    {
                        await Task.Yield();
                        return id;
                    }
                    catch (Exception e)
                    {
                        activity?.SetStatus(ActivityStatusCode.Error, e.Message);
                        activity?.AddException(e);
                        throw;
                    }
                }
            """,
        Subject.LoggerMessage =>
            $$"""
                public async Task<int> {{name}}(int id, string? name)
                {
                    Log{{name}}(Microsoft.Extensions.Logging.Abstractions.NullLogger.Instance, id, name);
                    await Task.Yield();
                    return id;
                }

                [LoggerMessage(Level = LogLevel.Information, Message = "{Id} of {Name}")]
                private static partial void Log{{name}}(ILogger logger, int id, string? name);
            """,
        Subject.Split =>
            $$"""
                [Traced]
                public partial Task<int> {{name}}([Tag] int id, string? name);

                private async Task<int> {{name}}Core(int id, string? name)
                {
                    await Task.Yield();
                    return id;
                }
            """,
        Subject.Partial =>
            $$"""
                [Traced]
                public async partial Task<int> {{name}}(int id, string? name)
                {
                    CurrentSpan.Tag("id", id);
                    await Task.Yield();
                    return id;
                }
            """,
        _ =>
            $$"""
                {{(subject == Subject.Plain ? "[Traced]" : "")}}
                public async Task<int> {{name}}({{(subject == Subject.Plain ? "[Tag] " : "")}}int id, string? name)
                {
                    await Task.Yield();
                    return id;
                }
            """,
    };
}

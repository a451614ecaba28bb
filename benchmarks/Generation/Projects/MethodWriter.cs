namespace Pynector.Benchmarks.Generation.Projects;

/// <summary>Writes a thousand methods in a hundred classes, alike but for how they are generated for.</summary>
internal static class MethodWriter
{
    private const int Types = 100;
    private const int MethodsOfType = 10;

    internal static IEnumerable<(string Path, string Text)> Write(Subject subject) =>
        Enumerable.Range(0, Types).Select(type => ($"Service{type}.cs", WriteType(subject, type)));

    private static string WriteType(Subject subject, int type) =>
        $$"""
        using System.Threading.Tasks;
        using Microsoft.Extensions.Logging;
        using Pynector;

        namespace App.Part{{type % 7}};

        public partial class Service{{type}}
        {
        {{string.Join("\n\n", Enumerable.Range(0, MethodsOfType).Select(method => WriteMethod(subject, method)))}}
        }
        """;

    private static string WriteMethod(Subject subject, int method) => subject switch
    {
        Subject.LoggerMessage =>
            $$"""
                [LoggerMessage({{method}}, LogLevel.Information, "hello {id} {name}")]
                public static partial void M{{method}}Async(ILogger logger, int id, string? name);
            """,
        Subject.InPlace =>
            $$"""
                [Traced]
                public async partial Task<int> M{{method}}Async(int id, string? name) { await Task.Yield(); return id; }
            """,
        Subject.Wrapped =>
            $$"""
                [Traced]
                public partial Task<int> M{{method}}Async([Tag] int id, string? name);

                private async Task<int> M{{method}}AsyncCore(int id, string? name) { await Task.Yield(); return id; }
            """,
        _ =>
            $$"""
                [Traced]
                public async Task<int> M{{method}}Async([Tag] int id, string? name) { await Task.Yield(); return id; }

                public Task<int> Call{{method}}Async() => M{{method}}Async({{method}}, null);
            """,
    };
}

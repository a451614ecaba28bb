namespace Pynector.Providers;

/// <summary>The names under which .NET reports what it does.</summary>
/// <seealso href="https://learn.microsoft.com/dotnet/core/diagnostics/distributed-tracing-builtin-activities"/>
/// <seealso href="https://learn.microsoft.com/dotnet/core/diagnostics/built-in-metrics"/>
internal static class NetSources
{
    public static IEnumerable<string> Spans(Instrumentation instrumentation)
    {
        if (instrumentation.HasFlag(Instrumentation.AspNetCore))
        {
            yield return "Microsoft.AspNetCore";
        }

        if (instrumentation.HasFlag(Instrumentation.HttpClient))
        {
            yield return "System.Net.Http";
        }
    }

    public static IEnumerable<string> Meters(Instrumentation instrumentation)
    {
        if (instrumentation.HasFlag(Instrumentation.AspNetCore))
        {
            yield return "Microsoft.AspNetCore.Hosting";
            yield return "Microsoft.AspNetCore.Server.Kestrel";
            yield return "Microsoft.AspNetCore.Routing";
            yield return "Microsoft.AspNetCore.Diagnostics";
            yield return "Microsoft.AspNetCore.RateLimiting";
            yield return "Microsoft.AspNetCore.Http.Connections";
        }

        if (instrumentation.HasFlag(Instrumentation.HttpClient))
        {
            yield return "System.Net.Http";
            yield return "System.Net.NameResolution";
        }

        if (instrumentation.HasFlag(Instrumentation.Runtime))
        {
            yield return "System.Runtime";
        }
    }
}

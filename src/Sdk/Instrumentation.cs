namespace Pynector;

/// <summary>What .NET itself reports, and an application hears beside its traced methods.</summary>
[Flags]
public enum Instrumentation
{
    /// <summary>None of it.</summary>
    None = 0,

    /// <summary>The requests that ASP.NET Core answers: the activity source <c>Microsoft.AspNetCore</c>, and the meters of the server.</summary>
    AspNetCore = 1,

    /// <summary>The requests that <see cref="System.Net.Http.HttpClient"/> sends: the activity source and the meter <c>System.Net.Http</c>.</summary>
    HttpClient = 2,

    /// <summary>The .NET runtime's memory, threads and exceptions: the meter <c>System.Runtime</c>, from .NET 9 on.</summary>
    Runtime = 4,

    /// <summary>All of it.</summary>
    All = AspNetCore | HttpClient | Runtime,
}

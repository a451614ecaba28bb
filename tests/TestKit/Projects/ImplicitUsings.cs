namespace Pynector.TestKit.Projects;

/// <summary>The file that the SDK adds to projects with <c>ImplicitUsings</c>.</summary>
public static class ImplicitUsings
{
    /// <summary>The file's name.</summary>
    public const string Path = "GlobalUsings.g.cs";

    /// <summary>The file's text.</summary>
    public const string Text =
        """
        global using global::System;
        global using global::System.Collections.Generic;
        global using global::System.IO;
        global using global::System.Linq;
        global using global::System.Net.Http;
        global using global::System.Threading;
        global using global::System.Threading.Tasks;
        """;
}

namespace Pynector;

/// <summary>How the exporter <c>console</c> writes spans.</summary>
public enum ConsoleFormat
{
    /// <summary>A tree for each trace on a terminal; a line of JSON for each span where the output is redirected.</summary>
    Auto,

    /// <summary>A tree for each trace, in colors where the output is a terminal and <c>NO_COLOR</c> is not set.</summary>
    Tree,

    /// <summary>A line of JSON for each span.</summary>
    Json,
}

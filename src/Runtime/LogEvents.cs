namespace Pynector;

/// <summary>Which log events accompany the spans of a method.</summary>
public enum LogEvents
{
    /// <summary>None. The default.</summary>
    None = 0,

    /// <summary><c>failed</c> (level Error, with the exception), for a call that ends in an error by the rules for spans.</summary>
    Failures = 1,

    /// <summary>
    /// <c>started</c> (level Debug) and then <c>completed</c> (level Debug, with the elapsed time in milliseconds) or <c>failed</c>.
    /// </summary>
    All = 2,
}

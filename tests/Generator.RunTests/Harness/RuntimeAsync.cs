namespace Pynector.Generator.RunTests.Harness;

/// <summary>These tests are built twice: as most projects are, and with runtime-async.</summary>
internal static class RuntimeAsync
{
    /// <summary>
    /// Whether the plain methods are runtime-async. A partial method has a state machine all the same, so that the two differ in what is
    /// the runtime's: the frames of a stack trace, how often a handler is told of a switched context, the status of a canceled task.
    /// </summary>
#if RUNTIME_ASYNC
    public const bool IsOn = true;
#else
    public const bool IsOn = false;
#endif
}

namespace Pynector.AtCall.Tests;

/// <summary>Listeners are of the process: tests that listen wait for each other.</summary>
[CollectionDefinition(nameof(OneListener), DisableParallelization = true)]
public sealed class OneListener;

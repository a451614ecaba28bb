namespace Pynector.Generator.TableTests;

/// <summary>The scene is one, and so are the listeners of a process: tests that play on it wait for each other.</summary>
[CollectionDefinition(nameof(OneScene), DisableParallelization = true)]
public sealed class OneScene;

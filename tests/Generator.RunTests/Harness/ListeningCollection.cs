using Xunit;

namespace Pynector.Generator.RunTests.Harness;

/// <summary>Listeners are process-wide: tests that listen, or must have nobody listen, run alone and one after another.</summary>
[CollectionDefinition(Name, DisableParallelization = true)]
public sealed class ListeningCollection
{
    public const string Name = "Listening";
}

using Microsoft.CodeAnalysis;

namespace Pynector.Generator.TableTests.Harness;

/// <summary>A generator with a fault, to see that it is found.</summary>
internal sealed class FakeGenerator(Action<IncrementalGeneratorInitializationContext> initialize) : IIncrementalGenerator
{
    public void Initialize(IncrementalGeneratorInitializationContext context) => initialize(context);
}

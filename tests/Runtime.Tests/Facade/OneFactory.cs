namespace Pynector.Runtime.Tests.Facade;

/// <summary>The process has one logger factory: what sets it runs by itself.</summary>
[CollectionDefinition(Name, DisableParallelization = true)]
public sealed class OneFactory
{
    public const string Name = "One logger factory";
}

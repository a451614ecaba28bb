namespace Pynector.Generator.TableTests.Scenery;

/// <summary>What the bodies of the programs throw.</summary>
public sealed class SceneException(string message) : Exception(message);

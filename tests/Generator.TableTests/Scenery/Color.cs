namespace Pynector.Generator.TableTests.Scenery;

/// <summary>An enumeration whose values don't all have names.</summary>
public enum Color : long
{
    None,
    Red = -1,
    Blue = long.MaxValue,
}

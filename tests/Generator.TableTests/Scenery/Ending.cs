namespace Pynector.Generator.TableTests.Scenery;

/// <summary>How the bodies of the programs end.</summary>
public enum Ending
{
    /// <summary>With a result.</summary>
    Returns,

    /// <summary>With an exception at once.</summary>
    ThrowsAtOnce,

    /// <summary>With an exception after a suspension, or an item, or whatever comes in between.</summary>
    ThrowsLater,
}

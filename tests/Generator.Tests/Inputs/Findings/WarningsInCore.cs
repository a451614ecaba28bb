using Pynector;

namespace Shop;

/// <summary>Breaks a rule in a core.</summary>
public partial class Sinner
{
    /// <summary>Finds out how a name begins.</summary>
    [Traced]
    public partial bool Matches(string name);

    private bool MatchesCore(string name) => name.StartsWith("x");
}

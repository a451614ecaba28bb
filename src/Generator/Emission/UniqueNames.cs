namespace Pynector.Generators.Emission;

/// <summary>Hands out names of which none stands twice: overloads share theirs, and a local must not take a parameter's.</summary>
internal sealed class UniqueNames(IEnumerable<string> taken)
{
    private readonly HashSet<string> _taken = [.. taken];

    public UniqueNames()
        : this([])
    {
    }

    public string Next(string name)
    {
        var candidate = name;
        for (var number = 2; !_taken.Add(candidate); number++)
        {
            candidate = name + number;
        }

        return candidate;
    }
}

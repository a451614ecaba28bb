namespace Pynector.Generator.TableTests.Table;

/// <summary>One entry of one of the table's lists. Each entry is itself and equal to no other.</summary>
internal abstract class Choice(string name)
{
    /// <summary>What reports call it; unlike any other of its list.</summary>
    public string Name => name;

    /// <summary>Entries of other lists that it makes no sense without: they take the place of neutral ones.</summary>
    // A function: the lists name entries of each other while they are made.
    public Func<Choice[]> Needs { get; init; } = () => [];

    /// <summary>The diagnostics that it deserves in place, where it can't be woven so.</summary>
    public string[] InPlace { get; init; } = [];

    /// <summary>The diagnostics that it deserves wrapped.</summary>
    public string[] Wrapped { get; init; } = [];

    /// <summary>The diagnostics that it deserves at the call: where nothing else is said those of a wrapper, which both are.</summary>
    public string[]? AtCall { get; init; }

    /// <summary>The diagnostics that it deserves where the method is partial.</summary>
    public string[] Partial
    {
        init
        {
            InPlace = Wrapped = value;
            AtCall ??= [];
        }
    }

    /// <summary>The diagnostics that it deserves in every form.</summary>
    public string[] Always
    {
        init => InPlace = Wrapped = value;
    }

    /// <summary>The diagnostics that it deserves among the others.</summary>
    public Func<Combination, IEnumerable<string>> Among { get; init; } = _ => [];

    public IEnumerable<string> Refusals(Combination combination) =>
        (combination.Form.IsInPlace() ? InPlace : combination.Form.IsAtCall() ? AtCall ?? Wrapped : Wrapped).Concat(Among(combination));

    public override string ToString() => Name;
}

namespace Pynector;

/// <summary>How <c>WhenAll</c> runs its branches.</summary>
public sealed class WhenAllOptions
{
    /// <summary>Gets or sets how many branches run at a time, at least 1; <see langword="null"/>, the default, for all.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is less than 1.</exception>
    public int? MaxParallelism
    {
        get;
        set => field = value is < 1 ? throw new ArgumentOutOfRangeException(nameof(value), value, "At least one branch must run at a time.") : value;
    }

    /// <summary>Gets or sets whether each branch has a span of its own: <c>{name}.branch</c>, with the tag <c>pynector.branch</c>, from 0. Default: no.</summary>
    public bool SpanPerBranch { get; set; }

    /// <summary>
    /// Gets or sets whether the first branch that doesn't succeed cancels the others: their token is canceled, and those that have
    /// not started don't. Default: no, all run to their ends.
    /// </summary>
    public bool CancelOnFailure { get; set; }
}

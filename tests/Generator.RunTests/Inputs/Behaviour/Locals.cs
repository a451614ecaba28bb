namespace Inputs.Behaviour;

/// <summary>The user's own ambient values, which the bodies below set and read.</summary>
internal sealed class Locals
{
    private readonly List<string> _changes = [];

    public Locals() => Observed = new AsyncLocal<string?>(change =>
        _changes.Add($"{change.PreviousValue ?? "-"}>{change.CurrentValue ?? "-"}{(change.ThreadContextChanged ? "*" : "")}"));

    public AsyncLocal<int> Number { get; } = new();

    public AsyncLocal<string?> Observed { get; }

    /// <summary>Every change of <see cref="Observed"/> that its handler was told, in order.</summary>
    public IReadOnlyList<string> Changes => _changes;

    public void Set(int number)
    {
        Number.Value = number;
        Observed.Value = $"set {number}";
    }
}

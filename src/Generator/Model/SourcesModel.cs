namespace Pynector.Generators.Model;

/// <summary>The activity sources that an assembly registers.</summary>
/// <param name="Own">The names that the project itself uses.</param>
/// <param name="Referenced">The names that its references were compiled with.</param>
internal sealed record SourcesModel(EquatableArray<string> Own, EquatableArray<string> Referenced)
{
    public static readonly SourcesModel None = new(default, default);

    public bool IsEmpty => Own.Count + Referenced.Count == 0;
}

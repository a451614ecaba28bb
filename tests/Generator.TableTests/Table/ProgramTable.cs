namespace Pynector.Generator.TableTests.Table;

/// <summary>
/// The programs of the table: each entry in each form, every pair of entries of two lists in one of the partial forms and in
/// one at the call, the other lists at their neutral entry, and combinations of many entries, drawn at random.
/// </summary>
internal static class ProgramTable
{
    private static readonly Form[] PartialForms = [Form.InPlace, Form.WrappedAsync, Form.WrappedPlain];
    private static readonly Form[] AtCallForms = [Form.AtCallAsync, Form.AtCallPlain];

    public static IReadOnlyList<Choice[]> Lists { get; } =
    [
        Container.All, Modifiers.All, TypeParameters.All, ReturnType.All, Parameters.All, Annotation.All, Surroundings.All, NullableContext.All, Project.All,
    ];

    /// <summary>The whole table.</summary>
    public static IReadOnlyList<Combination> All(int seed) =>
        [.. Singles().Concat(Pairs()).Concat(Random(seed, count: 10_000)).Where(combination => combination.IsProgram && Scope.Has(combination.Form)).Distinct()];

    /// <summary>A part of it: each entry at least once, and then whatever comes.</summary>
    public static IReadOnlyList<Combination> Sample(int seed, int count)
    {
        var shuffled = All(seed).ToArray();
        new Random(seed).Shuffle(shuffled);
        var seen = new HashSet<Choice>();
        var chosen = shuffled.Where(combination => combination.Choices.Where(seen.Add).ToList() is not []).ToList();
        return [.. chosen.Concat(shuffled).Distinct().Take(count)];
    }

    // The forms by turns: every pair in every form would be more than a night's work.
    private static IEnumerable<Combination> Pairs() =>
        from one in Enumerable.Range(0, Lists.Count)
        from other in Enumerable.Range(one + 1, Lists.Count - one - 1)
        from first in Enumerable.Range(0, Lists[one].Length)
        from second in Enumerable.Range(0, Lists[other].Length)
        from forms in new[] { PartialForms, AtCallForms }
        let form = forms[(one + other + first + second) % forms.Length]
        select Combination.Neutral(form).With(Lists[one][first]).With(Lists[other][second]).Completed();

    private static IEnumerable<Combination> Singles() =>
        from form in Enum.GetValues<Form>()
        from choice in Lists.SelectMany(list => list)
        select Combination.Neutral(form).With(choice).Completed();

    private static IEnumerable<Combination> Random(int seed, int count)
    {
        var random = new Random(seed);
        var lists = Lists;
        Form[] forms = [.. PartialForms, .. AtCallForms];
        return Enumerable.Range(0, count).Select(_ =>
        {
            var combination = Combination.Neutral(forms[random.Next(forms.Length)]);
            foreach (var list in lists)
            {
                // Where all were drawn, there would be no C# program in thousands.
                combination = random.Next(3) == 0 ? combination.With(list[random.Next(list.Length)]) : combination;
            }

            return combination.Completed();
        });
    }
}

using Mono.Cecil;

namespace Pynector.Generator.RunTests.Tests.Off;

/// <summary>A member that two assemblies don't have alike.</summary>
internal sealed record Difference(string Member, string? Expected, string? Actual)
{
    public static IReadOnlyList<Difference> Between(ModuleDefinition expected, ModuleDefinition actual)
    {
        var one = AssemblyText.Of(expected);
        var other = AssemblyText.Of(actual);
        return
        [
            .. from member in one.Keys.Union(other.Keys)
               let difference = new Difference(member, one.GetValueOrDefault(member), other.GetValueOrDefault(member))
               where difference.Expected != difference.Actual
               select difference,
        ];
    }

    /// <summary>The member, and the first line in which it differs.</summary>
    public override string ToString()
    {
        var expected = Expected?.Split('\n') ?? ["(absent)"];
        var actual = Actual?.Split('\n') ?? ["(absent)"];
        var line = Enumerable.Range(0, Math.Max(expected.Length, actual.Length))
            .First(i => expected.ElementAtOrDefault(i) != actual.ElementAtOrDefault(i));
        return $"{Member}\n  expected: {expected.ElementAtOrDefault(line)}\n  actual:   {actual.ElementAtOrDefault(line)}";
    }
}

namespace Pynector.Generator.TableTests;

/// <summary>How much is run: <c>PYNECTOR_TABLE</c> is <c>all</c>, or a number of programs.</summary>
internal static class Scope
{
    private static readonly string? Variable = Environment.GetEnvironmentVariable("PYNECTOR_TABLE");

    public static bool IsAll => Variable == "all";

    public static int ProgramsOr(int usual) => int.TryParse(Variable, out var count) ? count : usual;
}

using Pynector.Generator.TableTests.Table;

namespace Pynector.Generator.TableTests;

/// <summary>
/// How much is run: <c>PYNECTOR_TABLE</c> is <c>all</c>, or a number of programs; <c>PYNECTOR_FORMS</c> the beginning of the
/// names of the forms to which they are restricted.
/// </summary>
internal static class Scope
{
    private static readonly string? Variable = Environment.GetEnvironmentVariable("PYNECTOR_TABLE");

    private static readonly string Forms = Environment.GetEnvironmentVariable("PYNECTOR_FORMS") ?? "";

    public static bool Has(Form form) => form.ToString().StartsWith(Forms, StringComparison.Ordinal);

    public static bool IsAll => Variable == "all";

    public static int ProgramsOr(int usual) => int.TryParse(Variable, out var count) ? count : usual;
}

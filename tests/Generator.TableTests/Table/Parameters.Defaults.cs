namespace Pynector.Generator.TableTests.Table;

internal sealed partial class Parameters
{
    // Called without arguments: the defaults count.
    private static readonly Parameters[] Defaults =
    [
        new("int a = -5"),
        new("int a = int.MinValue, long b = long.MinValue, ulong c = ulong.MaxValue, uint d = 3"),
        new("byte a = 1, sbyte b = -1, short c = -2, ushort d = 3, nint e = -4, nuint f = 5"),
        new("char a = '\\'', char b = '\\0', char c = '\\uD800', char d = '\\\\'"),
        new("string a = \"\\\"quoted\\\" \\\\ \\r\\n\\t \\u2028 {0} \\ud800 \\0\""),
        new("string? a = null, object? b = null, int? c = null"),
        new("int? a = 3, bool? b = true, double? c = 1.5, char? d = 'x'"),
        new("bool a = true, bool b = false"),
        new("double a = 0.1, double b = double.NaN, double c = double.PositiveInfinity, double d = double.NegativeInfinity"),
        new("double a = -0.0, double b = double.Epsilon, double c = double.MaxValue, double d = 1e21"),
        new("float a = 0.1f, float b = float.NaN, float c = float.NegativeInfinity, float d = -0f, float e2 = float.Epsilon"),
        new("decimal a = 1.10m, decimal b = decimal.MinValue, decimal c = -0.0000000000000000000000000001m, decimal? d = 2m"),
        new("Color a = Color.Red, Color b = (Color)5, Color c = default, Color? d = Color.Blue, Color e2 = (Color)(-7)"),
        new("DayOfWeek a = DayOfWeek.Friday, ConsoleColor? b = null"),
        new("Guid a = default, DateTime b = default, CancellationToken c = default") { IsUntaggable = true, Use = "ProgramScene.Note(a); ProgramScene.Note(b);" },
        new("Guid a = new(), (int, string?) b = default, KeyValuePair<string, int> c = default"),
        new("int a = Limit, string b = nameof(Limit), string c = Text") { Needs = () => [Surroundings.Constants] },
        new("Inner a = Inner.Second") { AtCall = ["PYN1003"], Needs = () => [Surroundings.Constants, Modifiers.Private] },
        new("T? a = default") { Needs = () => [TypeParameters.One], Among = RefLikeTag },
        new("dynamic? a = null"),
        new("int a, int b = 2, params int[] c") { Arguments = "1" },
        new("in int a = 5, in Guid b = default"),
        new("ref readonly int a = 5"),
        new("ReadOnlySpan<char> a = default") { IsUntaggable = true },
        new("int* a = null") { Use = "ProgramScene.Note(a is null);", Needs = () => [Modifiers.PublicUnsafe], IsUntaggable = true },
        new("Action? a = null, Task<int>? b = null") { IsUntaggable = true },
        new("[Optional] int a, [Optional] string? b"),
        new("[Optional, DefaultParameterValue(3)] int a, [Optional, DefaultParameterValue(\"b\")] string b"),
        new("[Optional, DateTimeConstant(5)] DateTime a, [Optional, DecimalConstant(1, 0, 0, 0, 15)] decimal b"),
        new("[Optional] object? a, [Optional] in int b"),
        new("[CallerMemberName] string a = \"\"") { InPlace = ["PYN0019"] },
        new("[CallerLineNumber] int a = 0, [CallerFilePath] string b = \"\"") { InPlace = ["PYN0019"] },
        new("int a, [CallerArgumentExpression(nameof(a))] string b = \"\"") { Arguments = "1 + 2", InPlace = ["PYN0019"] },
        new("[Optional, CallerMemberName] string? a") { InPlace = ["PYN0019"] },
    ];
}

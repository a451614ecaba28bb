namespace Pynector.Generators.Model;

/// <summary>Who emitted the code, as <c>[GeneratedCode]</c> says it.</summary>
internal static class GeneratorName
{
    public const string Name = "Pynector.Generators";

    public static string Version { get; } = typeof(GeneratorName).Assembly.GetName().Version.ToString(3);
}

namespace Pynector.Generator.Tests.Harness;

/// <summary>The switch that makes tests rewrite the files that they compare with.</summary>
internal static class Accepting
{
    public static bool IsOn { get; } = Environment.GetEnvironmentVariable("PYNECTOR_ACCEPT_SNAPSHOTS") == "1";
}

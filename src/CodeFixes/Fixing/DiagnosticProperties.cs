namespace Pynector.Generators.CodeFixes.Fixing;

/// <summary>What a diagnostic tells fixes beside its message.</summary>
internal static class DiagnosticProperties
{
    /// <summary>The documentation comment id of the traced method that the diagnostic is about.</summary>
    public const string Method = "Method";

    /// <summary>The documentation comment id of the interface or base member through which it is reached.</summary>
    public const string Member = "Member";
}

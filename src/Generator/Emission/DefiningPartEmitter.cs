using Pynector.Generators.Model;

namespace Pynector.Generators.Emission;

/// <summary>
/// Prints the defining part of a method whose body is the user's. The compiler gives some warnings at that part alone: where one may fall on it, it is
/// let through, and <c>#line</c> leads it to the user's token. A part has no code, so that debuggers and coverage see nothing of the lines.
/// </summary>
internal static class DefiningPartEmitter
{
    public static void Emit(SourceWriter writer, SignatureModel signature, PartWarningsModel warnings)
    {
        if (warnings.Ids.Count == 0)
        {
            writer.Write(DeclarationText.Header(signature, "partial ") + ";");
            return;
        }

        var clauses = DeclarationText.Clauses(signature.TypeParameters, "\n    ");
        var end = clauses.Length == 0 ? ");" : ")";
        writer.Write($"#pragma warning restore {string.Join(", ", warnings.Ids)} // The compiler gives these here alone: they belong to your declaration, to which the lines lead.");
        EmitMapped(
            writer, warnings.File, warnings.Name, DeclarationText.BeforeName(signature, "partial "), $"{DeclarationText.Name(signature)}({(signature.Parameters.Count == 0 ? end : "")}");
        for (var i = 0; i < signature.Parameters.Count; i++)
        {
            var parameter = signature.Parameters[i];
            EmitMapped(
                writer,
                warnings.File,
                warnings.Parameters[i],
                "    " + DeclarationText.BeforeName(parameter),
                DeclarationText.FromName(parameter) + (i < signature.Parameters.Count - 1 ? "," : end));
        }

        writer.Write("#line default");
        if (clauses.Length > 0)
        {
            writer.Write(clauses.Substring(1) + ";");
        }

        writer.Write("#pragma warning disable");
    }

    // The columns before the offset are mapped to the token's start, and the token to itself.
    private static void EmitMapped(SourceWriter writer, string file, TokenSpan token, string before, string from)
    {
        writer.Write($"#line ({token.Line}, {token.Start}) - ({token.Line}, {token.End}) {writer.Column + before.Length} \"{file}\"");
        writer.Write(before + from);
    }
}

using Pynector.Generators.Model;

namespace Pynector.Generators.Emission;

/// <summary>Prints what makes an emitted method an interceptor.</summary>
internal static class InterceptionText
{
    /// <summary>The attribute's declaration: the framework has none.</summary>
    public static string AttributeClass => EmittedFile.AttributeClassText("InterceptsLocationAttribute", "int version, string data", allowMultiple: true);

    public static string Location(CallLocationModel call) =>
        $"[{EmittedNames.CompilerServices}.InterceptsLocation({call.Version}, \"{call.Data}\")] // {Literals.Comment(call.File)}, line {call.Line}";
}

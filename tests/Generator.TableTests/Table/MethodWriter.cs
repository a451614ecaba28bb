using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Pynector.Generator.TableTests.Table;

/// <summary>Writes the method under test, in each form, and what it overrides, hides or implements.</summary>
internal static class MethodWriter
{
    // The core has the iterator, on which alone the compiler wants the one; the other is part of the signature.
    private const string OfIterators = "EnumeratorCancellation";
    private static readonly string[] AttributesOfCore = [OfIterators, "UnscopedRef"];

    public static string Method(Combination combination, bool isTraced)
    {
        var modifiers = combination.Modifiers.Text;
        var async = combination.Form.IsAsync() ? " async" : "";
        var parameters = OuterParameters(combination);
        if (isTraced && combination.Form.IsWrapped())
        {
            parameters = parameters.Replace($"[{OfIterators}] ", "", StringComparison.Ordinal);
        }

        var signature = Signature(combination, parameters, combination.Modifiers.IsExplicit ? "IPlace.Place" : "Place");
        var head = $"/// <summary>Places.</summary>\n{(isTraced && !combination.Annotation.IsOnType ? combination.Annotation.Traced : "")}{combination.Annotation.Attributes}\n{modifiers}";
        var body = $"\n{{\n{Body(combination)}\n}}";
        if (combination.Modifiers.Text.Contains("abstract", StringComparison.Ordinal) || combination.Modifiers.Text.Contains("extern", StringComparison.Ordinal))
        {
            body = ";";
        }

        return !isTraced || combination.Form.IsAtCall() ? $"{head}{async} {signature}{body}"
            : combination.Form.IsInPlace() ? $"{head}{async} partial {signature}{body}"
            : $"{head} partial {signature};\n\n{Core(combination)}\n{{\n{Body(combination)}\n}}";
    }

    /// <summary>The type that the method's modifiers ask for.</summary>
    public static string Base(Combination combination)
    {
        var modifiers = combination.Modifiers;
        var signature = Signature(combination with { Modifiers = Modifiers.Neutral }, InnerParameters(combination, []), "Place");
        if (modifiers.IsExplicit)
        {
            return $"public unsafe interface IPlace {{ {signature}; }}";
        }

        return combination.Container.BaseKeyword is { } keyword && (modifiers.IsOverride || modifiers.HidesBase)
            ? $"public abstract unsafe {keyword} Base {{ {modifiers.Accessibility} {(modifiers.IsOverride ? "virtual" : "")} {signature} {{ throw new SceneException(\"base\"); }} }}"
            : "";
    }

    public static IEnumerable<string> ParameterNames(Parameters parameters) => Parse(parameters.Declaration).Select(parameter => parameter.Identifier.ValueText);

    private static string Core(Combination combination)
    {
        var modifiers = combination.Modifiers;
        var words = $"private{(modifiers.IsStatic ? " static" : "")}{(modifiers.IsUnsafe ? " unsafe" : "")}{(modifiers.IsReadOnly ? " readonly" : "")}{(combination.Form.IsAsync() ? " async" : "")}";
        return $"{words} {Signature(combination with { Modifiers = Modifiers.Neutral }, InnerParameters(combination, AttributesOfCore), "PlaceCore")}";
    }

    private static string Signature(Combination combination, string parameters, string name)
    {
        var constraints = combination.Modifiers.IsOverride || combination.Modifiers.IsExplicit ? combination.TypeParameters.OnOverride : combination.TypeParameters.Constraints;
        return $"{combination.ReturnType.Type} {name}{combination.TypeParameters.List}({parameters}) {constraints}";
    }

    private static string Body(Combination combination)
    {
        var use = combination.Parameters.Use
            ?? string.Concat(Parse(combination.Parameters.Declaration).Select(parameter =>
                $"ProgramScene.Note({(parameter.Type!.ToString().StartsWith("dynamic", StringComparison.Ordinal) ? "(object?)" : "")}{parameter.Identifier.Text});\n"));
        return use + combination.Body!.Replace("{pause}", combination.IsUnsafe ? "ProgramScene.Pause();" : "await ProgramScene.PauseAsync();", StringComparison.Ordinal);
    }

    private static string OuterParameters(Combination combination)
    {
        var attribute = combination.Annotation.OnParameters;
        return attribute.Length == 0
            ? combination.Parameters.Declaration
            : string.Join(", ", Parse(combination.Parameters.Declaration).Select(parameter => attribute.Replace("{0}", parameter.Identifier.ValueText, StringComparison.Ordinal) + parameter));
    }

    /// <summary>The parameters of a method that only the method under test calls: no defaults, no attributes for callers.</summary>
    private static string InnerParameters(Combination combination, string[] kept) =>
        string.Join(", ", Parse(combination.Parameters.Declaration).Select(parameter => parameter
            .WithDefault(null)
            .WithAttributeLists(SyntaxFactory.List(parameter.AttributeLists.Where(list => list.Attributes.All(attribute => kept.Contains(attribute.Name.ToString())))))
            .WithModifiers(SyntaxFactory.TokenList(parameter.Modifiers.Where(modifier => !modifier.IsKind(SyntaxKind.ThisKeyword))))
            .ToString()));

    private static SeparatedSyntaxList<ParameterSyntax> Parse(string declaration) =>
        SyntaxFactory.ParseParameterList($"({declaration})", options: CSharpParseOptions.Default.WithLanguageVersion(LanguageVersion.Preview)).Parameters;
}

using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Pynector.Generators.Model;
using Pynector.Generators.Symbols;

namespace Pynector.Generators.Parsing.Signatures;

/// <summary>
/// Tells which warnings the compiler may give at a method's defining part alone, which is emitted where the user wrote the body. Most methods get
/// none: only the others carry the place of their declaration, which changes with each line above.
/// </summary>
internal static class PartWarningsReader
{
    private static readonly string[] Hiding = ["CS0108", "CS0109", "CS0114"];
    private static readonly string[] Overriding = ["CS0672", "CS0809", "CS8609", "CS8610", "CS8764", "CS8765"];
    private static readonly string[] Implementing = ["CS8613", "CS8614", "CS8633", "CS8766", "CS8767"];
    private static readonly string[] Undocumented = ["CS1591"];

    private static readonly string[] Compliance =
        ["CS3000", "CS3001", "CS3002", "CS3003", "CS3005", "CS3006", "CS3007", "CS3008", "CS3014", "CS3016", "CS3018", "CS3019", "CS3021", "CS3022", "CS3023", "CS3024"];

    public static PartWarningsModel Read(IMethodSymbol method, MethodDeclarationSyntax syntax, Compilation compilation)
    {
        var place = syntax.Identifier.GetLocation().GetMappedLineSpan();
        var ids = Ids(method, syntax, compilation).Where(id => !IsOff(id, syntax, compilation)).ToEquatableArray();

        // A name like that has no way into a #line: there the warnings stay lost.
        return ids.Count == 0 || place.Path.Any(letter => letter == '"' || char.IsControl(letter) || letter is '\u2028' or '\u2029')
            ? PartWarningsModel.None
            : new PartWarningsModel
            {
                Ids = ids,
                File = place.Path,
                Name = Span(place),
                Parameters = syntax.ParameterList.Parameters.Select(parameter => Span(parameter.Identifier.GetLocation().GetMappedLineSpan())).ToEquatableArray(),
            };
    }

    private static TokenSpan Span(FileLinePositionSpan place) =>
        new(place.StartLinePosition.Line + 1, place.StartLinePosition.Character + 1, Math.Max(place.EndLinePosition.Character, place.StartLinePosition.Character + 1) + 1);

    private static IEnumerable<string> Ids(IMethodSymbol method, MethodDeclarationSyntax syntax, Compilation compilation) =>
        (MayHide(method, syntax) ? Hiding : [])
            .Concat(method.OverriddenMethod is { } overridden && (IsObsolete(overridden) || IsObsolete(method) || Differ(method, overridden)) ? Overriding : [])
            .Concat(MayImplementOtherwise(method) ? Implementing : [])
            .Concat(IsUndocumented(method, syntax) ? Undocumented : [])
            .Concat(SpeaksOfCompliance(method, compilation) ? Compliance : []);

    private static bool MayHide(IMethodSymbol method, MethodDeclarationSyntax syntax)
    {
        if (syntax.Modifiers.Any(SyntaxKind.NewKeyword))
        {
            return true;
        }

        if (method.IsOverride)
        {
            return false;
        }

        for (var type = method.ContainingType.BaseType; type is not null; type = type.BaseType)
        {
            if (!type.GetMembers(method.Name).IsEmpty)
            {
                return true;
            }
        }

        return method.ContainingType.TypeKind == TypeKind.Interface && method.ContainingType.AllInterfaces.Any(inherited => !inherited.GetMembers(method.Name).IsEmpty);
    }

    private static bool MayImplementOtherwise(IMethodSymbol method) =>
        method.ContainingType.TypeKind != TypeKind.Interface
        && method.ContainingType.AllInterfaces
            .SelectMany(inherited => inherited.GetMembers(method.Name).OfType<IMethodSymbol>())
            .Any(member => SymbolEqualityComparer.Default.Equals(method.ContainingType.FindImplementationForInterfaceMember(member), method)
                && (Differ(method, member) || !method.TypeParameters.Zip(member.TypeParameters, AreConstrainedAlike).All(alike => alike)));

    /// <summary>Whether the nullability of two methods that are otherwise alike differs, or may.</summary>
    private static bool Differ(IMethodSymbol method, IMethodSymbol other)
    {
        var same = method.Arity == 0 ? other : other.Construct([.. method.TypeParameters]);
        return HasNullabilityAttributes(method) || HasNullabilityAttributes(other)
            || !SymbolEqualityComparer.IncludeNullability.Equals(method.ReturnType, same.ReturnType)
            || !method.Parameters.Zip(same.Parameters, (one, two) => SymbolEqualityComparer.IncludeNullability.Equals(one.Type, two.Type)).All(alike => alike);
    }

    // Types among the constraints are not compared: they may speak of other type parameters.
    private static bool AreConstrainedAlike(ITypeParameterSymbol one, ITypeParameterSymbol other) =>
        one.ReferenceTypeConstraintNullableAnnotation == other.ReferenceTypeConstraintNullableAnnotation
        && one.HasNotNullConstraint == other.HasNotNullConstraint
        && one.ConstraintTypes.IsEmpty
        && other.ConstraintTypes.IsEmpty;

    private static bool HasNullabilityAttributes(IMethodSymbol method) =>
        method.GetReturnTypeAttributes().Concat(method.Parameters.SelectMany(parameter => parameter.GetAttributes()))
            .Any(attribute => attribute.AttributeClass is { } type && KnownTypes.Is(type, type.Name, "System.Diagnostics.CodeAnalysis"));

    private static bool IsObsolete(IMethodSymbol method) =>
        method.GetAttributes().Any(attribute => KnownTypes.Is(attribute.AttributeClass, "ObsoleteAttribute", "System"));

    private static bool IsUndocumented(IMethodSymbol method, MethodDeclarationSyntax syntax) =>
        syntax.SyntaxTree.Options.DocumentationMode == DocumentationMode.Diagnose
        && !syntax.GetLeadingTrivia().Any(trivia => trivia.HasStructure && trivia.GetStructure() is DocumentationCommentTriviaSyntax)
        && IsVisibleOutside(method);

    private static bool IsVisibleOutside(ISymbol member)
    {
        for (var current = member; current is not (null or INamespaceSymbol); current = current.ContainingSymbol)
        {
            if (current.DeclaredAccessibility is not (Accessibility.Public or Accessibility.Protected or Accessibility.ProtectedOrInternal))
            {
                return false;
            }
        }

        return true;
    }

    private static bool SpeaksOfCompliance(IMethodSymbol method, Compilation compilation)
    {
        for (ISymbol? current = method; current is not (null or INamespaceSymbol); current = current.ContainingSymbol)
        {
            if (IsCompliance(current))
            {
                return true;
            }
        }

        return IsCompliance(compilation.Assembly) || IsCompliance(compilation.SourceModule);
    }

    private static bool IsCompliance(ISymbol symbol) => symbol.GetAttributes().Any(attribute => KnownTypes.Is(attribute.AttributeClass, "CLSCompliantAttribute", "System"));

    // What the project says, the emitted file hears as well; what is said of the user's file alone, it doesn't.
    private static bool IsOff(string id, MethodDeclarationSyntax syntax, Compilation compilation)
    {
        ReportDiagnostic severity = default;
        var isSet = compilation.Options.SyntaxTreeOptionsProvider?.TryGetDiagnosticValue(syntax.SyntaxTree, id, CancellationToken.None, out severity) == true
            || compilation.Options.SpecificDiagnosticOptions.TryGetValue(id, out severity);
        return (isSet && severity == ReportDiagnostic.Suppress) || Pragmas.Disable(id, syntax.SyntaxTree, syntax.Identifier.SpanStart);
    }
}

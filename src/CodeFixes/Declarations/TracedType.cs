using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Pynector.Generators.Weaving;

namespace Pynector.Generators.CodeFixes.Declarations;

/// <summary>The methods that <c>[Traced]</c> on a type speaks of.</summary>
internal static class TracedType
{
    /// <summary>Those that are not partial, in whatever part of the type they stand; of a type without the attribute, those that it inherits for its interfaces.</summary>
    public static async Task<IReadOnlyList<DeclaredMethod>> FindPlainAsync(Document document, TypeDeclarationSyntax type, CancellationToken cancellation) =>
        await FindSymbolAsync(document, type, cancellation).ConfigureAwait(false) is { } symbol
            ? Declarations((IsTraced(symbol) ? Annotations.MethodsOf(symbol) : Inherited(symbol)).Where(IsPlain), document, cancellation)
            : [];

    /// <summary>Whether none of them is woven: then nothing relies on the attribute.</summary>
    public static async Task<bool> IsAllPlainAsync(Document document, TypeDeclarationSyntax type, CancellationToken cancellation) =>
        await FindSymbolAsync(document, type, cancellation).ConfigureAwait(false) is { } symbol
        && IsTraced(symbol)
        && Annotations.MethodsOf(symbol).All(IsPlain);

    private static async Task<INamedTypeSymbol?> FindSymbolAsync(Document document, TypeDeclarationSyntax type, CancellationToken cancellation) =>
        (await document.GetSemanticModelAsync(cancellation).ConfigureAwait(false))?.GetDeclaredSymbol(type, cancellation);

    private static bool IsTraced(INamedTypeSymbol type) => Annotations.Attribute(type) is not null;

    private static bool IsPlain(IMethodSymbol method) => Annotations.AtCall(method) is not null;

    private static IEnumerable<IMethodSymbol> Inherited(INamedTypeSymbol type) =>
        type.AllInterfaces.SelectMany(listed => listed.GetMembers())
            .Select(type.FindImplementationForInterfaceMember)
            .OfType<IMethodSymbol>()
            .Select(method => method.OriginalDefinition)
            .Where(method => !SymbolEqualityComparer.Default.Equals(method.ContainingType, type))
            .Distinct<IMethodSymbol>(SymbolEqualityComparer.Default);

    private static IReadOnlyList<DeclaredMethod> Declarations(IEnumerable<IMethodSymbol> methods, Document document, CancellationToken cancellation) =>
        [.. methods.Select(method => DeclaredMethod.Of(method, document.Project.Solution, cancellation)).OfType<DeclaredMethod>()];
}

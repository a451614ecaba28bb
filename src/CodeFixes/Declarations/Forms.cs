using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Pynector.Generators.Diagnostics;
using Pynector.Generators.Parsing.Declarations;
using Pynector.Generators.Weaving;

namespace Pynector.Generators.CodeFixes.Declarations;

/// <summary>Tells into which forms a method with a body can be brought.</summary>
internal static class Forms
{
    /// <summary>Whether the method is ordinary and traced, by its own attribute or its type's.</summary>
    public static bool IsOrdinary(DeclaredMethod method) => OrdinaryMethods.Find(method.Symbol) is not null;

    /// <summary>Whether the ordinary method would be traced in place once it is partial.</summary>
    public static async Task<bool> CanBeInPlaceAsync(DeclaredMethod method, CancellationToken cancellation)
    {
        var refused = new DiagnosticSink(cancellation);
        return CanBePartial(method)
            && OrdinaryMethods.Find(method.Symbol) is { } settings
            && await method.Document.GetSemanticModelAsync(cancellation).ConfigureAwait(false) is { } semantics
            && InPlaceParser.Parse(method.Symbol, method.Syntax, semantics, settings, refused) is not null
            && !refused.HasErrors;
    }

    /// <summary>Whether a declaration, with a wrapper for its body, can stand beside the method's body.</summary>
    public static bool CanBeSplit(DeclaredMethod method, CancellationToken cancellation) =>
        CanBePartial(method)
        && method.Symbol is { PartialDefinitionPart: null } and not { IsAsync: true, ReturnsVoid: true }
        && WrapperRules.Allow(method.Symbol, method.Syntax, new DiagnosticSink(cancellation))
        && !IsCoreTaken(method.Symbol);

    /// <summary>What C# asks of a partial method, and the emitted file of a type.</summary>
    private static bool CanBePartial(DeclaredMethod method)
    {
        var modifiers = method.Syntax.Modifiers;
        return method.Syntax is not { Body: null, ExpressionBody: null }
            && method.Syntax.Parent is TypeDeclarationSyntax { Keyword.ValueText: not "extension" }
            && method.Symbol.ExplicitInterfaceImplementations.IsEmpty
            && !modifiers.Any(SyntaxKind.ExternKeyword)
            && !(modifiers.Any(SyntaxKind.SealedKeyword) && !method.Symbol.IsOverride)
            && ((CSharpParseOptions)method.Syntax.SyntaxTree.Options).LanguageVersion >= LanguageVersion.CSharp11
            && !IsFileLocal(method.Symbol.ContainingType);
    }

    private static bool IsFileLocal(INamedTypeSymbol? type) => type is not null && (type.IsFileLocal || IsFileLocal(type.ContainingType));

    /// <summary>Whether the type, or what it inherits, has the core's name already, for something that the core would clash with.</summary>
    private static bool IsCoreTaken(IMethodSymbol method)
    {
        for (var type = method.ContainingType; type is not null; type = type.BaseType)
        {
            var isOwn = SymbolEqualityComparer.Default.Equals(type, method.ContainingType);
            foreach (var member in type.GetMembers(CoreFinder.NameFor(method)).Where(member => isOwn || member.DeclaredAccessibility != Accessibility.Private))
            {
                if (member is not IMethodSymbol other || (other.Arity == method.Arity && other.Parameters.Length == method.Parameters.Length && HaveSameTypes(other, method)))
                {
                    return true;
                }
            }
        }

        return false;
    }

    // Of generic methods the types can be told apart only once they are called: they count as the same.
    private static bool HaveSameTypes(IMethodSymbol one, IMethodSymbol other) =>
        one.Arity > 0
        || one.Parameters.Zip(other.Parameters, (first, second) => SymbolEqualityComparer.Default.Equals(first.Type, second.Type)).All(same => same);
}

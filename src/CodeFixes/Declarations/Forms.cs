using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Pynector.Generators.Diagnostics;
using Pynector.Generators.Model;
using Pynector.Generators.Parsing;

namespace Pynector.Generators.CodeFixes.Declarations;

/// <summary>Tells into which forms a method with a body can be brought.</summary>
internal static class Forms
{
    /// <summary>Whether the method is ordinary and traced, by its own attribute or its type's.</summary>
    public static bool IsOrdinary(DeclaredMethod method) =>
        !method.Syntax.Modifiers.Any(SyntaxKind.PartialKeyword) && FindTraced(method.Symbol) is not null;

    public static AttributeData? FindTraced(IMethodSymbol method) =>
        AttributeReader.Find(method.GetAttributes(), "TracedAttribute")
        ?? AttributeReader.Find(method.ContainingType?.GetAttributes(), "TracedAttribute");

    /// <summary>Whether the method is traced in place once it is partial.</summary>
    public static bool CanBeInPlace(DeclaredMethod method, CancellationToken cancellation)
    {
        if (!CanBePartial(method)
            || !method.Syntax.Modifiers.Any(SyntaxKind.AsyncKeyword)
            || ReturnShapeReader.Read(method.Symbol) is not (ReturnShape.Task or ReturnShape.TaskLike)
            || FindTraced(method.Symbol) is not { } traced
            || BuilderReader.FindHidden(method.Symbol, AttributeReader.ReadTraced(method.Symbol, traced)) is not null)
        {
            return false;
        }

        var refused = new DiagnosticSink(cancellation);
        InPlaceAttributes.Refuse(method.Symbol, refused);
        return !refused.HasErrors;
    }

    /// <summary>Whether a declaration can stand beside the body.</summary>
    public static bool CanBeSplit(DeclaredMethod method) =>
        CanBePartial(method)
        && method.Symbol is { ReturnsByRef: false, ReturnsByRefReadonly: false, ReturnType.IsRefLikeType: false, PartialDefinitionPart: null }
        && !(method.Symbol is { IsAsync: true, ReturnsVoid: true })
        && !ReturnShapeReader.IsUntypedStream(method.Symbol.ReturnType)
        && !HasItemsOnStack(method.Symbol.ReturnType)
        && !(ReturnShapeReader.Read(method.Symbol) == ReturnShape.TaskLike && method.Syntax.AncestorsAndSelf().OfType<MemberDeclarationSyntax>().Any(IsUnsafe))
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

    private static bool IsUnsafe(MemberDeclarationSyntax member) => member.Modifiers.Any(SyntaxKind.UnsafeKeyword);

    private static bool HasItemsOnStack(ITypeSymbol type) =>
        ReturnShapeReader.IsStream(type)
        && ((INamedTypeSymbol)type).TypeArguments[0] is { IsRefLikeType: true } or ITypeParameterSymbol { AllowsRefLikeType: true };

    /// <summary>Whether the type, or what it inherits, has the core's name already, for something that the core would clash with.</summary>
    private static bool IsCoreTaken(IMethodSymbol method)
    {
        for (var type = method.ContainingType; type is not null; type = type.BaseType)
        {
            var isOwn = SymbolEqualityComparer.Default.Equals(type, method.ContainingType);
            foreach (var member in type.GetMembers(CoreFinder.NameFor(method)).Where(member => isOwn || member.DeclaredAccessibility != Accessibility.Private))
            {
                if (member is not IMethodSymbol other || other.Arity == method.Arity && other.Parameters.Length == method.Parameters.Length && HaveSameTypes(other, method))
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

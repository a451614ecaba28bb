using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Pynector.Generators.Diagnostics;
using Pynector.Generators.Model;
using Pynector.Generators.Symbols;

namespace Pynector.Generators.Weaving;

/// <summary>What a wrapper can be written around: a declaration without a body, and a plain method alike.</summary>
internal static class WrapperRules
{
    /// <summary>Whether a wrapper can stand in the method's place.</summary>
    public static bool Allow(IMethodSymbol method, MethodDeclarationSyntax syntax, DiagnosticSink diagnostics) =>
        Allow(method, syntax, syntax.AncestorsAndSelf().OfType<MemberDeclarationSyntax>().Any(IsUnsafe), diagnostics);

    /// <param name="method">The method.</param>
    /// <param name="syntax">Its declaration; of a referenced assembly's method there is none, and nobody is told.</param>
    /// <param name="isUnsafe">Whether the wrapper stands in an unsafe context, or is unsafe itself.</param>
    /// <param name="diagnostics">Where its author is told why it can't be wrapped.</param>
    public static bool Allow(IMethodSymbol method, MethodDeclarationSyntax? syntax, bool isUnsafe, DiagnosticSink diagnostics)
    {
        var returnType = syntax?.ReturnType.GetLocation() ?? Location.None;
        if (method.RefKind != RefKind.None)
        {
            diagnostics.Report(Descriptors.RefReturn, returnType, method.Name);
            return false;
        }

        if (Refusal(method, isUnsafe) is { } reason)
        {
            diagnostics.Report(
                Descriptors.UnsupportedReturnType,
                returnType,
                method.Name,
                "",
                method.ReturnType.ToDisplayString(SymbolDisplayFormat.MinimallyQualifiedFormat),
                reason);
            return false;
        }

        return method.ReturnType.TypeKind != TypeKind.Error;
    }

    /// <summary>
    /// Whether each call of it runs an <c>async</c> method whose builder is known to throw nothing and to restore the
    /// context: an override need not be <c>async</c>, and a builder of somebody's own may do anything.
    /// </summary>
    public static bool IsSurelyAsync(IMethodSymbol method) =>
        (method.IsAsync || method.GetAttributes().Any(attribute => KnownTypes.Is(attribute.AttributeClass, "AsyncStateMachineAttribute", "System.Runtime.CompilerServices")))
        && (method is { IsVirtual: false, IsAbstract: false, IsOverride: false } || method.IsSealed || method.ContainingType.IsSealed)
        && (MethodBuilders.NamedBuilder(method.GetAttributes()) is not { } builder || MethodBuilders.IsFrameworks(builder));

    /// <summary>What to do instead of naming a builder in <c>[Traced]</c>: the method that has the body may have one.</summary>
    public static string BuilderInstead(IMethodSymbol body) => body.IsAsync ? $"put [AsyncMethodBuilder(typeof(…))] on '{body.Name}' instead" : "remove it";

    private static string? Refusal(IMethodSymbol method, bool isUnsafe) => ReturnShapeReader.Read(method) switch
    {
        _ when ReturnShapeReader.IsUntypedStream(method.ReturnType) =>
            "its items come after the method has returned; return IEnumerable<T> or IEnumerator<T>, which a span can cover",
        ReturnShape.Stream or ReturnShape.AsyncStream when ((INamedTypeSymbol)method.ReturnType).TypeArguments[0]
            is { IsRefLikeType: true } or ITypeParameterSymbol { AllowsRefLikeType: true } =>
            "items that are ref structs can't be handed on; return them as values of another type",
        ReturnShape.TaskLike when method.ReturnType.IsRefLikeType =>
            "only an await in an async method tells when it completes, and no such method takes a ref struct; return a Task",
        ReturnShape.TaskLike when isUnsafe =>
            "only an await tells when it completes, and there is none in an unsafe context; return a Task, or remove 'unsafe'",
        _ => null,
    };

    private static bool IsUnsafe(MemberDeclarationSyntax member) => member.Modifiers.Any(SyntaxKind.UnsafeKeyword);
}

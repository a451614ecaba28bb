using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Pynector.Generators.Diagnostics;
using Pynector.Generators.Model;
using Pynector.Generators.Parsing.Signatures;
using Pynector.Generators.Symbols;
using Pynector.Generators.Weaving;

namespace Pynector.Generators.Analyzers.Coverage;

/// <summary>What to write so that a method is traced whoever calls it, in words that follow a colon.</summary>
internal static class Advice
{
    private static readonly SymbolDisplayFormat WithType = new(
        genericsOptions: SymbolDisplayGenericsOptions.IncludeTypeParameters,
        memberOptions: SymbolDisplayMemberOptions.IncludeContainingType);

    /// <summary>A method's name with its type's: <c>IOrders.PlaceAsync</c>.</summary>
    public static string Name(IMethodSymbol method) =>
        (method.ExplicitInterfaceImplementations.FirstOrDefault() ?? method).OriginalDefinition.ToDisplayString(WithType);

    public static string Quote(IEnumerable<string> names) => string.Join(", ", names.Distinct().Select(name => $"'{name}'"));

    /// <summary>What helps every caller of an ordinary method.</summary>
    public static string For(IMethodSymbol method)
    {
        if (method.DeclaringSyntaxReferences.IsEmpty)
        {
            return "let its library declare it as 'partial'";
        }

        if (method.IsAbstract)
        {
            return "trace what implements it";
        }

        var type = IsInPartialType(method) ? "" : " and its type";
        return CanBeInPlace(method)
            ? $"add 'partial' to it{type}"
            : $"declare it as 'partial' without a body{(type.Length == 0 ? "" : ", in a partial type")}, and rename this one to '{CoreFinder.NameFor(method)}'";
    }

    /// <summary>What helps a declaration none of whose calls can be intercepted.</summary>
    public static string ForRefused(IMethodSymbol method, Compilation compilation)
    {
        if (((CSharpCompilation)compilation).LanguageVersion < LanguageVersion.CSharp11)
        {
            return "set <LangVersion>11</LangVersion> or higher";
        }

        if (method.ExplicitInterfaceImplementations.FirstOrDefault() is { } member)
        {
            return $"put [Traced] on '{Name(member)}' instead";
        }

        return FileLocal(method.ContainingType) is { } local ? $"remove 'file' from '{local.Name}'"
            : method.IsVararg ? "take an array of 'params'"
            : !method.ContainingType.CanBeReferencedByName ? "declare it as a method with a 'this' parameter"
            : For(method);
    }

    private static INamedTypeSymbol? FileLocal(INamedTypeSymbol? type) => type is null or { IsFileLocal: true } ? type : FileLocal(type.ContainingType);

    /// <summary>What helps all the methods that a type's attribute traces.</summary>
    public static string ForAll(IReadOnlyList<IMethodSymbol> methods) =>
        methods.Count == 1 ? For(methods[0])
        : methods.All(CanBeInPlace) ? $"add 'partial' to them{(IsInPartialType(methods[0]) ? "" : " and the type")}"
        : "add 'partial' to those that are async; declare the others as 'partial' without a body, and rename these to '{Name}Core'";

    private static bool CanBeInPlace(IMethodSymbol method)
    {
        if (!method.IsAsync || ReturnShapeReader.Read(method) is not (ReturnShape.Task or ReturnShape.TaskLike))
        {
            return false;
        }

        var refused = new DiagnosticSink(CancellationToken.None);
        InPlaceAttributes.Refuse(method, refused);
        return !refused.HasErrors;
    }

    private static bool IsInPartialType(IMethodSymbol method) =>
        method.DeclaringSyntaxReferences.FirstOrDefault()?.GetSyntax() is not MethodDeclarationSyntax syntax || !ContainingTypeReader.NotPartial(syntax).Any();
}

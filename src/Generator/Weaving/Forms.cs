using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Pynector.Generators.Model;
using Pynector.Generators.Symbols;

namespace Pynector.Generators.Weaving;

/// <summary>Reads the form that a method is declared in.</summary>
internal static class Forms
{
    /// <summary>In source the part that the user wrote tells; in metadata the emitted attributes do.</summary>
    public static Form Of(IMethodSymbol method)
    {
        if (method.DeclaringSyntaxReferences.IsEmpty)
        {
            return IsGenerated(method) ? Form.Wrapped : HasEmittedBuilder(method) ? Form.InPlace : Form.AtCall;
        }

        return Parts(method).FirstOrDefault(part => !EmittedFiles.Has(part.SyntaxTree)) is not { } written || !IsPartial(written) ? Form.AtCall
            : HasBody(written) ? Form.InPlace
            : Form.Wrapped;
    }

    /// <summary>Whether the declaration has <c>partial</c>.</summary>
    public static bool IsPartial(MethodDeclarationSyntax syntax) => syntax.Modifiers.Any(SyntaxKind.PartialKeyword);

    /// <summary>Whether the declaration has a body.</summary>
    public static bool HasBody(MethodDeclarationSyntax syntax) => syntax is not { Body: null, ExpressionBody: null };

    // The symbol's own part comes first.
    private static IEnumerable<MethodDeclarationSyntax> Parts(IMethodSymbol method) =>
        new IMethodSymbol?[] { method, method.PartialDefinitionPart, method.PartialImplementationPart }
            .OfType<IMethodSymbol>()
            .SelectMany(part => part.DeclaringSyntaxReferences)
            .Select(reference => reference.GetSyntax())
            .OfType<MethodDeclarationSyntax>();

    // The builder may be one of the assembly's own, which a reference assembly doesn't have.
    private static bool HasEmittedBuilder(IMethodSymbol method) =>
        MethodBuilders.NamedBuilder(method.GetAttributes()) is { } builder
        && (KnownTypes.Is(builder, builder.Name, "Pynector.CompilerServices") || KnownTypes.Is(builder, builder.Name, GeneratorOptions.InterceptorsNamespace));

    private static bool IsGenerated(ISymbol symbol) => symbol.GetAttributes().Any(attribute =>
        KnownTypes.Is(attribute.AttributeClass, "GeneratedCodeAttribute", "System.CodeDom.Compiler")
        && attribute.ConstructorArguments.FirstOrDefault().Value is GeneratorName.Name);
}

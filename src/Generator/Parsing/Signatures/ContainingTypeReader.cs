using System.Runtime.CompilerServices;
using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Pynector.Generators.Model;
using Pynector.Generators.Symbols;

namespace Pynector.Generators.Parsing.Signatures;

/// <summary>Reads the types that a method stands in.</summary>
internal static class ContainingTypeReader
{
    // Asked for by each method of the type, after each edit anew: a symbol is of one compilation, and the table lets go of it.
    private static readonly ConditionalWeakTable<INamedTypeSymbol, ContainingTypeModel> Known = new();

    public static ContainingTypeModel Read(INamedTypeSymbol type) => Known.GetValue(type, Build);

    private static ContainingTypeModel Build(INamedTypeSymbol type)
    {
        var chain = Chain(type);
        var name = string.Concat(chain.Select(part => part.Name));
        return new ContainingTypeModel(
            type.ContainingNamespace.IsGlobalNamespace ? "" : type.ContainingNamespace.ToDisplayString(NamespaceFormat),
            chain.Select(Declaration).ToEquatableArray(),
            string.Join(".", chain.Select(part => part.Name)),
            FreeName(type, name + "Spans"),
            HintName(type.ContainingNamespace, chain));
    }

    /// <summary>The type and those around it that are not declared partial, the innermost first.</summary>
    public static IEnumerable<TypeDeclarationSyntax> NotPartial(SyntaxNode method) =>
        method.Ancestors().OfType<TypeDeclarationSyntax>().Where(type => !type.Modifiers.Any(SyntaxKind.PartialKeyword));

    private static readonly SymbolDisplayFormat NamespaceFormat =
        SymbolDisplayFormat.FullyQualifiedFormat.WithGlobalNamespaceStyle(SymbolDisplayGlobalNamespaceStyle.Omitted);

    private static List<INamedTypeSymbol> Chain(INamedTypeSymbol type)
    {
        var types = new List<INamedTypeSymbol>();
        for (var current = type; current is not null; current = current.ContainingType)
        {
            types.Insert(0, current);
        }

        return types;
    }

    private static string Declaration(INamedTypeSymbol type)
    {
        var keyword = type switch
        {
            { IsRecord: true, TypeKind: TypeKind.Struct } => "record struct",
            { IsRecord: true } => "record",
            { TypeKind: TypeKind.Struct } => "struct",
            { TypeKind: TypeKind.Interface } => "interface",
            _ => "class",
        };
        var text = new StringBuilder(IsUnsafe(type) ? "unsafe partial " : "partial ").Append(keyword).Append(' ').Append(Formats.Identifier(type.Name));
        if (type.Arity > 0)
        {
            text.Append('<').Append(string.Join(", ", type.TypeParameters.Select(Parameter))).Append('>');
        }

        return text.ToString();

        // Every part of an interface must repeat the variance.
        static string Parameter(ITypeParameterSymbol parameter) => parameter.Variance switch
        {
            VarianceKind.In => "in ",
            VarianceKind.Out => "out ",
            _ => "",
        } + Formats.Identifier(parameter.Name);
    }

    /// <summary>Whether a part of it is unsafe, on which its methods may rely for their pointers.</summary>
    private static bool IsUnsafe(INamedTypeSymbol type) =>
        type.DeclaringSyntaxReferences.Any(part =>
            part.GetSyntax() is TypeDeclarationSyntax syntax && syntax.Modifiers.Any(SyntaxKind.UnsafeKeyword));

    /// <summary>A name that nothing in the type's scope has, so that the emitted code can say it without qualification.</summary>
    public static string FreeName(INamedTypeSymbol type, string name)
    {
        while (IsTaken(type, name))
        {
            name += "_";
        }

        return name;
    }

    private static bool IsTaken(INamedTypeSymbol type, string name)
    {
        for (var outer = type; outer is not null; outer = outer.ContainingType)
        {
            if (outer.TypeParameters.Any(parameter => parameter.Name == name))
            {
                return true;
            }

            for (var current = outer; current is not null; current = current.BaseType)
            {
                if (!current.GetMembers(name).IsEmpty)
                {
                    return true;
                }
            }
        }

        for (var scope = type.ContainingNamespace; scope is not null; scope = scope.ContainingNamespace)
        {
            if (!scope.GetTypeMembers(name).IsEmpty)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The name of a file may hold neither angle brackets nor the <c>@</c> of escaped names.</summary>
    private static string HintName(INamespaceSymbol scope, List<INamedTypeSymbol> chain)
    {
        var parts = chain.Select(type => type.Arity > 0 ? $"{type.Name}`{type.Arity}" : type.Name);
        var name = string.Join(".", parts);
        return (scope.IsGlobalNamespace ? name : $"{scope.ToDisplayString(NamespaceFormat).Replace("@", "")}.{name}");
    }
}

using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Pynector.Generators.Incremental;
using Pynector.Generators.Model;
using Pynector.Generators.Symbols;

namespace Pynector.Generators.Parsing.Signatures;

/// <summary>Reads the types that a method stands in.</summary>
internal static class ContainingTypeReader
{
    private static readonly PerSymbol<INamedTypeSymbol, ContainingTypeModel> Known = new(Build);

    public static ContainingTypeModel Read(INamedTypeSymbol type) => Known.Of(type);

    private static ContainingTypeModel Build(INamedTypeSymbol type)
    {
        var chain = Chain(type);
        var name = string.Concat(chain.Select(part => part.Name));
        return new ContainingTypeModel
        {
            Namespace = type.ContainingNamespace.IsGlobalNamespace ? "" : type.ContainingNamespace.ToDisplayString(NamespaceFormat),
            Declarations = chain.Select(Declaration).ToEquatableArray(),
            Name = string.Join(".", chain.Select(part => part.Name)),
            MetadataName = MetadataName(type.ContainingNamespace, chain),
            SpansName = FreeName(type, name + "Spans"),
            HintName = HintName(type.ContainingNamespace, chain),
        };
    }

    /// <summary>The type and those around it that are not declared partial, the innermost first.</summary>
    public static IEnumerable<TypeDeclarationSyntax> NotPartial(SyntaxNode method) =>
        method.Ancestors().OfType<TypeDeclarationSyntax>().Where(type => !type.Modifiers.Any(SyntaxKind.PartialKeyword));

    /// <summary>The keyword that every part of the type repeats. Symbols don't tell: to Roslyn 4.14 the union of a later C# is a struct.</summary>
    public static string Keyword(TypeDeclarationSyntax type) =>
        type is RecordDeclarationSyntax { ClassOrStructKeyword.ValueText: { Length: > 0 } kind } ? $"record {kind}" : type.Keyword.ValueText;

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

    private static TypeDeclarationModel Declaration(INamedTypeSymbol type) => new()
    {
        Keyword = Keyword(type),
        Name = Formats.Identifier(type.Name),
        TypeParameters = type.TypeParameters.Select(TypeParameter).ToEquatableArray(),
        IsUnsafe = IsUnsafe(type),
    };

    // No part of a referenced assembly's type is ever emitted.
    private static string Keyword(INamedTypeSymbol type) =>
        type.DeclaringSyntaxReferences.Select(part => part.GetSyntax()).OfType<TypeDeclarationSyntax>().FirstOrDefault() is { } part ? Keyword(part) : "class";

    private static TypeParameterModel TypeParameter(ITypeParameterSymbol parameter) => new()
    {
        Name = Formats.Identifier(parameter.Name),
        Variance = parameter.Variance switch
        {
            VarianceKind.In => TypeParameterVariance.In,
            VarianceKind.Out => TypeParameterVariance.Out,
            _ => TypeParameterVariance.None,
        },
    };

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
            if (outer.TypeParameters.Any(parameter => parameter.Name == name)
                || outer.InstanceConstructors.Any(constructor => IsPrimary(constructor) && constructor.Parameters.Any(parameter => parameter.Name == name))
                || outer.AllInterfaces.Any(inherited => !inherited.GetMembers(name).IsEmpty))
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
            if (scope.GetMembers(name).Any())
            {
                return true;
            }
        }

        return false;
    }

    // Its parameters are in scope in all of the type.
    private static bool IsPrimary(IMethodSymbol constructor) =>
        constructor.DeclaringSyntaxReferences.Any(part => part.GetSyntax() is TypeDeclarationSyntax);

    private static string MetadataName(INamespaceSymbol scope, List<INamedTypeSymbol> chain)
    {
        var name = string.Join("+", chain.Select(type => type.MetadataName));
        return scope.IsGlobalNamespace ? name : $"{scope.ToDisplayString(NamespaceFormat).Replace("@", "")}.{name}";
    }

    /// <summary>The name of a file may hold neither angle brackets nor the <c>@</c> of escaped names.</summary>
    private static string HintName(INamespaceSymbol scope, List<INamedTypeSymbol> chain)
    {
        var parts = chain.Select(type => type.Arity > 0 ? $"{type.Name}`{type.Arity}" : type.Name);
        var name = string.Join(".", parts);
        return HintNames.Of(scope.IsGlobalNamespace ? name : $"{scope.ToDisplayString(NamespaceFormat).Replace("@", "")}.{name}");
    }
}

using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Pynector.Generators.Incremental;
using Pynector.Generators.Symbols;

namespace Pynector.Generators.Parsing.Loggers;

/// <summary>Parameters of primary constructors, which the type's methods can use: the compiler keeps those that they do.</summary>
internal static class PrimaryParameters
{
    private static readonly PerSymbol<IParameterSymbol, bool> Captured = new();

    /// <summary>Those that a wrapper of the method can name.</summary>
    public static List<IParameterSymbol> Find(IMethodSymbol method, Func<ITypeSymbol, bool> isWanted)
    {
        var type = method.ContainingType;
        if (type.IsRecord || Parts(type).FirstOrDefault(part => part.ParameterList is not null) is not { } declaration)
        {
            return [];
        }

        var constructor = type.InstanceConstructors.FirstOrDefault(candidate => candidate.DeclaringSyntaxReferences.Any(part => part.GetSyntax() == declaration));
        return [.. (constructor?.Parameters ?? []).Where(parameter =>
            parameter.RefKind == RefKind.None
            && isWanted(parameter.Type)
            && !IsHidden(method, parameter.Name))];
    }

    /// <summary>Whether the base type, or a field or property beside, keeps the parameter: where the type does so as well, the compiler warns of it.</summary>
    public static bool IsHandedOn(INamedTypeSymbol type, IParameterSymbol parameter) => Parts(type).Any(part => IsHandedOn(part, parameter.Name));

    /// <summary>
    /// Whether a method of the type uses the parameter, so that the compiler keeps it in a field. Asked of the file with the parameter alone: of other
    /// files, <c>DeclarationHash</c> doesn't know by what names their bodies mean it.
    /// </summary>
    public static bool IsCaptured(INamedTypeSymbol type, IParameterSymbol parameter, Compilation compilation, CancellationToken cancellation) =>
        Captured.Of(parameter, () => Uses(type, parameter, compilation, cancellation).Any());

    private static IEnumerable<IdentifierNameSyntax> Uses(INamedTypeSymbol type, IParameterSymbol parameter, Compilation compilation, CancellationToken cancellation)
    {
        if (parameter.DeclaringSyntaxReferences.FirstOrDefault()?.SyntaxTree is not { } tree)
        {
            yield break;
        }

        // The first one decides most of the time: only bodies that say the name are bound.
        SemanticModel? semantics = null;
        var bodies = Parts(type).Where(part => part.SyntaxTree == tree).SelectMany(part => part.Members).SelectMany(Bodies);
        foreach (var name in bodies.SelectMany(body => body.DescendantNodes()).OfType<IdentifierNameSyntax>())
        {
            // A named argument for the constructor means the parameter, too.
            if (name.Identifier.ValueText == parameter.Name
                && name.Parent is not NameColonSyntax
                && SymbolEqualityComparer.Default.Equals((semantics ??= Semantics.WithoutNullability(compilation, tree)).GetSymbolInfo(name, cancellation).Symbol, parameter)
                && !IsInNameof(name))
            {
                yield return name;
            }
        }
    }

    // What nameof is asked of is not kept for it.
    private static bool IsInNameof(SyntaxNode name) =>
        name.Ancestors().OfType<InvocationExpressionSyntax>().Any(call => call.Expression is IdentifierNameSyntax { Identifier.ValueText: "nameof" });

    private static IEnumerable<TypeDeclarationSyntax> Parts(INamedTypeSymbol type) =>
        type.DeclaringSyntaxReferences.Select(part => part.GetSyntax()).OfType<TypeDeclarationSyntax>();

    private static bool IsHidden(IMethodSymbol method, string name)
    {
        if (method.Parameters.Any(parameter => parameter.Name == name))
        {
            return true;
        }

        for (var type = method.ContainingType; type is not null; type = type.BaseType)
        {
            if (type.GetMembers(name).Length > 0)
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsHandedOn(TypeDeclarationSyntax part, string name) =>
        (part.BaseList?.Types.OfType<PrimaryConstructorBaseTypeSyntax>() ?? []).SelectMany(type => type.ArgumentList.Arguments).Any(argument => Is(argument.Expression, name))
        || part.Members.SelectMany(Initializers).Any(initializer => Is(initializer.Value, name));

    private static IEnumerable<EqualsValueClauseSyntax> Initializers(MemberDeclarationSyntax member) => member switch
    {
        BaseFieldDeclarationSyntax field => field.Declaration.Variables.Select(variable => variable.Initializer).OfType<EqualsValueClauseSyntax>(),
        PropertyDeclarationSyntax { Initializer: { } initializer } => [initializer],
        _ => [],
    };

    private static IEnumerable<SyntaxNode> Bodies(MemberDeclarationSyntax member) => member switch
    {
        ConstructorDeclarationSyntax or BaseTypeDeclarationSyntax or BaseFieldDeclarationSyntax => [],
        BaseMethodDeclarationSyntax method => new SyntaxNode?[] { method.Body, method.ExpressionBody }.OfType<SyntaxNode>(),
        BasePropertyDeclarationSyntax property => new SyntaxNode?[] { property.AccessorList, (property as PropertyDeclarationSyntax)?.ExpressionBody, (property as IndexerDeclarationSyntax)?.ExpressionBody }.OfType<SyntaxNode>(),
        _ => [],
    };

    private static bool Is(ExpressionSyntax expression, string name) => expression switch
    {
        IdentifierNameSyntax identifier => identifier.Identifier.ValueText == name,
        ParenthesizedExpressionSyntax parenthesized => Is(parenthesized.Expression, name),
        CastExpressionSyntax cast => Is(cast.Expression, name),
        PostfixUnaryExpressionSyntax suppressed => Is(suppressed.Operand, name),
        _ => false,
    };
}

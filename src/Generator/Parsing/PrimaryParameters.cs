using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Pynector.Generators.Parsing;

/// <summary>Parameters of primary constructors, which the type's methods can use: the compiler keeps those that they do.</summary>
internal static class PrimaryParameters
{
    /// <summary>Those that a wrapper of the method can use without a warning for their author.</summary>
    public static List<IParameterSymbol> Find(IMethodSymbol method, Func<ITypeSymbol, bool> isWanted)
    {
        var type = method.ContainingType;
        if (type.IsRecord || Declaration(type) is not { ParameterList: not null } declaration)
        {
            return [];
        }

        var constructor = type.InstanceConstructors.FirstOrDefault(candidate => candidate.DeclaringSyntaxReferences.Any(part => part.GetSyntax() == declaration));
        return [.. (constructor?.Parameters ?? []).Where(parameter =>
            parameter.RefKind == RefKind.None
            && isWanted(parameter.Type)
            && !IsHidden(method, parameter.Name)
            && !Parts(type).Any(part => IsHandedOn(part, parameter.Name)))];
    }

    /// <summary>Whether a method of the type uses the parameter, so that the compiler keeps it in a field.</summary>
    public static bool IsCaptured(INamedTypeSymbol type, IParameterSymbol parameter) =>
        Parts(type)
            .SelectMany(part => part.Members)
            .SelectMany(Bodies)
            .SelectMany(body => body.DescendantNodes())
            .OfType<IdentifierNameSyntax>()
            .Any(name => name.Identifier.ValueText == parameter.Name && (name.Parent as MemberAccessExpressionSyntax)?.Name != name);

    private static TypeDeclarationSyntax? Declaration(INamedTypeSymbol type) => Parts(type).FirstOrDefault(part => part.ParameterList is not null);

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

    // Kept by the type, and by the base type or a field beside: the compiler warns of that at the parameter's other use.
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

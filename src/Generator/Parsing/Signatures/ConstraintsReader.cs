using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Pynector.Generators.Model;
using Pynector.Generators.Symbols;

namespace Pynector.Generators.Parsing.Signatures;

/// <summary>Reads the constraints of type parameters.</summary>
internal static class ConstraintsReader
{
    public static ConstraintsModel Read(ITypeParameterSymbol parameter) => Read(parameter, Formats.Text);

    /// <param name="parameter">The type parameter.</param>
    /// <param name="write">Writes the name of a type as it can stand at the clause.</param>
    public static ConstraintsModel Read(ITypeParameterSymbol parameter, Func<ITypeSymbol, string> write) => new()
    {
        Kind = parameter switch
        {
            { HasUnmanagedTypeConstraint: true } => ConstraintKind.Unmanaged,
            { HasValueTypeConstraint: true } => ConstraintKind.Struct,
            { HasReferenceTypeConstraint: true, ReferenceTypeConstraintNullableAnnotation: NullableAnnotation.Annotated } => ConstraintKind.NullableClass,
            { HasReferenceTypeConstraint: true } => ConstraintKind.Class,
            { HasNotNullConstraint: true } => ConstraintKind.NotNull,
            _ => ConstraintKind.None,
        },
        Types = parameter.ConstraintTypes.Select(write).ToEquatableArray(),
        HasConstructor = parameter is { HasConstructorConstraint: true, HasValueTypeConstraint: false },
        AllowsRefStruct = parameter.AllowsRefLikeType,
    };

    /// <summary>An override inherits its constraints, and may only say class, struct or default.</summary>
    public static ConstraintsModel ReadOverride(ITypeParameterSymbol parameter, MethodDeclarationSyntax syntax)
    {
        var clause = syntax.ConstraintClauses.FirstOrDefault(clause => clause.Name.Identifier.ValueText == parameter.Name);
        return clause?.Constraints.FirstOrDefault() switch
        {
            DefaultConstraintSyntax => new ConstraintsModel { Kind = ConstraintKind.Default },
            ClassOrStructConstraintSyntax { RawKind: (int)SyntaxKind.StructConstraint } => new ConstraintsModel { Kind = ConstraintKind.Struct },
            ClassOrStructConstraintSyntax { QuestionToken.RawKind: (int)SyntaxKind.QuestionToken } => new ConstraintsModel { Kind = ConstraintKind.NullableClass },
            ClassOrStructConstraintSyntax => new ConstraintsModel { Kind = ConstraintKind.Class },
            _ => ConstraintsModel.None,
        };
    }
}

using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Pynector.Generators.Model;
using Pynector.Generators.Symbols;

namespace Pynector.Generators.Parsing.Signatures;

/// <summary>Reads a method's declaration, as its other part must have it.</summary>
internal static partial class SignatureReader
{
    /// <param name="method">The method that the user declared.</param>
    /// <param name="syntax">The declaration.</param>
    /// <param name="semantics">The model of the declaration's file.</param>
    /// <param name="withDefaults">Default values count on the defining part alone, and are a warning on the other.</param>
    public static SignatureModel Read(IMethodSymbol method, MethodDeclarationSyntax syntax, SemanticModel semantics, bool withDefaults) => new()
    {
        Modifiers = syntax.Modifiers
            .Where(modifier => !modifier.IsKind(SyntaxKind.AsyncKeyword) && !modifier.IsKind(SyntaxKind.PartialKeyword))
            .Select(modifier => modifier.ValueText)
            .ToEquatableArray(),
        ReturnType = method.ReturnType.Text(),
        Name = Formats.Identifier(method.Name),
        TypeParameters = method.TypeParameters.Select(parameter => new TypeParameterModel
        {
            Name = Formats.Identifier(parameter.Name),
            Constraints = method.IsOverride ? ConstraintsReader.ReadOverride(parameter, syntax) : ConstraintsReader.Read(parameter),
        }).ToEquatableArray(),
        Parameters = method.Parameters
            .Select(parameter => Parameter(parameter, method.IsExtensionMethod) with { Default = withDefaults ? DefaultValue.Read(parameter) : null })
            .ToEquatableArray(),
        Nullable = Nullable(semantics.GetNullableContext(syntax.Identifier.SpanStart)),
    };

    private static ParameterModel Parameter(IParameterSymbol parameter, bool isExtension) => new()
    {
        Type = parameter.Type.Text(),
        Name = Formats.Variable(parameter.Name),
        Kind = parameter.RefKind switch
        {
            RefKind.Ref => ParameterKind.Ref,
            RefKind.Out => ParameterKind.Out,
            RefKind.In => ParameterKind.In,
            RefKind.RefReadOnlyParameter => ParameterKind.RefReadOnly,
            _ => parameter.IsParams ? ParameterKind.Params : ParameterKind.Value,
        },
        IsThis = isExtension && parameter.Ordinal == 0,
        IsScoped = parameter.ScopedKind != ScopedKind.None && parameter.RefKind != RefKind.Out && !parameter.IsParams,
    };

    private static NullableState Nullable(NullableContext context)
    {
        var annotations = context.AnnotationsEnabled();
        return context.WarningsEnabled() == annotations
            ? annotations ? NullableState.Enabled : NullableState.Disabled
            : annotations ? NullableState.Annotations : NullableState.Warnings;
    }
}

using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Pynector.Generators.Model;
using Pynector.Generators.Symbols;

namespace Pynector.Generators.Parsing.Signatures;

/// <summary>Writes a method's declaration anew, as its other part must have it.</summary>
internal static partial class SignatureReader
{
    /// <param name="method">The method that the user declared.</param>
    /// <param name="syntax">The declaration.</param>
    /// <param name="semantics">The model of the declaration's file.</param>
    /// <param name="withDefaults">Default values count on the defining part alone, and are a warning on the other.</param>
    public static SignatureModel Read(IMethodSymbol method, MethodDeclarationSyntax syntax, SemanticModel semantics, bool withDefaults) => new(
        Modifiers(syntax),
        method.ReturnType.Text(),
        Formats.Identifier(method.Name),
        TypeParameters(method),
        string.Join(", ", method.Parameters.Select(parameter => Parameter(parameter, method.IsExtensionMethod, withDefaults))),
        Constraints(method, syntax).ToEquatableArray(),
        method.Parameters.Select(parameter => parameter.Name).Concat(method.TypeParameters.Select(parameter => parameter.Name)).ToEquatableArray(),
        Nullable(semantics.GetNullableContext(syntax.Identifier.SpanStart)));

    /// <summary>An argument that hands the parameter on.</summary>
    public static string Argument(IParameterSymbol parameter)
    {
        var name = Formats.Variable(parameter.Name);
        return parameter.RefKind switch
        {
            RefKind.Ref => "ref " + name,
            RefKind.Out => "out " + name,
            RefKind.In or RefKind.RefReadOnlyParameter => "in " + name,

            // A dynamic argument would bind the call at run time; the parameter it goes to is dynamic again.
            _ when parameter.Type.TypeKind == TypeKind.Dynamic => "(object?)" + name,
            _ => name,
        };
    }

    public static string TypeParameters(IMethodSymbol method) =>
        method.Arity == 0 ? "" : $"<{string.Join(", ", method.TypeParameters.Select(parameter => Formats.Identifier(parameter.Name)))}>";

    private static string Modifiers(MethodDeclarationSyntax syntax) => string.Concat(syntax.Modifiers
        .Where(modifier => !modifier.IsKind(SyntaxKind.AsyncKeyword) && !modifier.IsKind(SyntaxKind.PartialKeyword))
        .Select(modifier => modifier.ValueText + " "));

    private static string Parameter(IParameterSymbol parameter, bool isExtension, bool withDefault)
    {
        var self = isExtension && parameter.Ordinal == 0 ? "this " : "";
        var scoped = parameter.ScopedKind != ScopedKind.None && parameter.RefKind != RefKind.Out && !parameter.IsParams ? "scoped " : "";
        var kind = parameter.RefKind switch
        {
            RefKind.Ref => "ref ",
            RefKind.Out => "out ",
            RefKind.In => "in ",
            RefKind.RefReadOnlyParameter => "ref readonly ",
            _ => parameter.IsParams ? "params " : "",
        };
        var value = withDefault && WrittenDefault(parameter) is { } written ? " = " + DefaultValue.Text(parameter, written) : "";
        return $"{self}{scoped}{kind}{parameter.Type.Text()} {Formats.Variable(parameter.Name)}{value}";
    }

    // A default by attributes stays on the user's part, and counts there.
    private static ExpressionSyntax? WrittenDefault(IParameterSymbol parameter) =>
        parameter.HasExplicitDefaultValue
            ? (parameter.DeclaringSyntaxReferences.FirstOrDefault()?.GetSyntax() as ParameterSyntax)?.Default?.Value
            : null;

    private static IEnumerable<string> Constraints(IMethodSymbol method, MethodDeclarationSyntax syntax)
    {
        // An override inherits its constraints, and may only say class, struct or default: keywords, which mean the same in every file.
        if (method.IsOverride)
        {
            return syntax.ConstraintClauses.Select(clause => clause.NormalizeWhitespace().ToString());
        }

        return method.TypeParameters.Select(Clause).OfType<string>();
    }

    public static string? Clause(ITypeParameterSymbol parameter)
    {
        var constraints = new List<string>();
        if (parameter.HasUnmanagedTypeConstraint)
        {
            constraints.Add("unmanaged");
        }
        else if (parameter.HasValueTypeConstraint)
        {
            constraints.Add("struct");
        }
        else if (parameter.HasReferenceTypeConstraint)
        {
            constraints.Add(parameter.ReferenceTypeConstraintNullableAnnotation == NullableAnnotation.Annotated ? "class?" : "class");
        }
        else if (parameter.HasNotNullConstraint)
        {
            constraints.Add("notnull");
        }

        constraints.AddRange(parameter.ConstraintTypes.Select(type => type.Text()));
        if (parameter.HasConstructorConstraint && !parameter.HasValueTypeConstraint)
        {
            constraints.Add("new()");
        }

        if (parameter.AllowsRefLikeType)
        {
            constraints.Add("allows ref struct");
        }

        return constraints.Count == 0 ? null : $"where {Formats.Identifier(parameter.Name)} : {string.Join(", ", constraints)}";
    }

    private static string Nullable(NullableContext context)
    {
        var annotations = context.AnnotationsEnabled();
        return context.WarningsEnabled() == annotations
            ? annotations ? "enable" : "disable"
            : annotations ? "enable annotations" : "enable warnings";
    }
}

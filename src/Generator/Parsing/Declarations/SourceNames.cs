using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Pynector.Generators.Model;
using Pynector.Generators.Symbols;

namespace Pynector.Generators.Parsing.Declarations;

/// <summary>Finds the names of the activity sources that a project uses.</summary>
internal static class SourceNames
{
    private const string Facade = "PynectorTelemetry";

    /// <summary>Brings the names together: of the traced methods' sources, of the constants passed to the facade, and of the references.</summary>
    public static SourcesModel Merge(IEnumerable<ParseResult> results, IEnumerable<string?> named, EquatableArray<string> referenced, GeneratorOptions options)
    {
        // With tracing off nothing may be left of the package, but for what the project itself uses of it: the facade. And a project without the
        // package's build files compiles as if the analyzers weren't there.
        var own = InOrder(results.Select(result => result.SourceFor(options)).Concat(named));
        return (options.Tracing ? options.EnablesInterceptors : own.Count > 0) ? new SourcesModel(own, referenced) : SourcesModel.None;
    }

    private static EquatableArray<string> InOrder(IEnumerable<string?> names) =>
        names.OfType<string>().Distinct().OrderBy(name => name, StringComparer.Ordinal).ToEquatableArray();

    /// <summary>Whether the node may be a call of <c>PynectorTelemetry.Get</c>.</summary>
    public static bool MayBeGet(SyntaxNode node) => node is InvocationExpressionSyntax { ArgumentList.Arguments.Count: 1 } call && call.Expression switch
    {
        MemberAccessExpressionSyntax { Name.Identifier.ValueText: "Get", Expression: var target } => target switch
        {
            SimpleNameSyntax name => name.Identifier.ValueText == Facade,
            MemberAccessExpressionSyntax qualified => qualified.Name.Identifier.ValueText == Facade,
            AliasQualifiedNameSyntax alias => alias.Name.Identifier.ValueText == Facade,
            _ => false,
        },
        IdentifierNameSyntax { Identifier.ValueText: "Get" } => true,
        _ => false,
    };

    /// <summary>The constant name that the call passes; null where it is no such call, or the name is no constant.</summary>
    public static string? Read(GeneratorSyntaxContext context, CancellationToken cancellation)
    {
        var call = (InvocationExpressionSyntax)context.Node;
        return context.SemanticModel.GetSymbolInfo(call, cancellation).Symbol is IMethodSymbol { Name: "Get" } method
            && KnownTypes.Is(method.ContainingType, Facade, "Pynector")
            ? context.SemanticModel.GetConstantValue(call.ArgumentList.Arguments[0].Expression, cancellation).Value as string
            : null;
    }
}

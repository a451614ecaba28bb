using System.Collections.Immutable;
using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Pynector.Generators.CodeFixes.Declarations;
using Pynector.Generators.CodeFixes.Editing;
using Pynector.Generators.CodeFixes.Fixing;
using Pynector.Generators.Parsing.Spans;
using Pynector.Generators.Symbols;
using Pynector.Generators.Weaving;

namespace Pynector.Generators.CodeFixes;

/// <summary>Records a value in the body, where no attribute can: an argument of a partial method, a member of a ref struct.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(InsertTagCodeFixProvider))]
[Shared]
public sealed class InsertTagCodeFixProvider : SolutionCodeFixProvider
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = ["PYN0007", "PYN0026"];

    internal override string Title => Titles.InsertTag;

    private protected override async Task<Offer?> FindAsync(Diagnostic diagnostic, Document document, CancellationToken cancellation)
    {
        var node = await DeclarationFinder.FindNodeAsync(diagnostic, document, cancellation).ConfigureAwait(false);
        if (node?.FirstAncestorOrSelf<AttributeSyntax>() is not { Parent.Parent: { } tagged } attribute)
        {
            return null;
        }

        var bodies = tagged switch
        {
            ParameterSyntax { Parent.Parent: MethodDeclarationSyntax method } parameter =>
                await FindBodyAsync(document, method, parameter, cancellation).ConfigureAwait(false),
            PropertyDeclarationSyntax or FieldDeclarationSyntax { Declaration.Variables.Count: 1 } =>
                await FindBodiesAsync(document, (MemberDeclarationSyntax)tagged, cancellation).ConfigureAwait(false),

            // A result has no name that could stand in the body: its [Tag] stays to be split, or written by hand.
            _ => [],
        };
        return bodies.Count == 0 ? null : new Offer(Title, [.. bodies.Select(body => new FixTarget(body.Document, body.Syntax, attribute))]);
    }

    private protected override async Task EditAsync(
        Document document, SyntaxNode declaration, IReadOnlyList<SyntaxNode> parts, SolutionEdits edits, CancellationToken cancellation)
    {
        var method = (MethodDeclarationSyntax)declaration;
        if (await DeclaredMethod.OfAsync(document, method, cancellation).ConfigureAwait(false) is not { } declared)
        {
            return;
        }

        var body = (SyntaxNode?)method.Body ?? method.ExpressionBody!;
        var type = await Imports.NameAsync(document, body.SpanStart, "CurrentSpan", edits, cancellation).ConfigureAwait(false);
        var statements = new List<string>();
        foreach (var attribute in parts.Cast<AttributeSyntax>())
        {
            var name = Name(attribute);
            statements.Add($"{type}.Tag({Key(attribute, name)}, {Expression(attribute, name, declared.Symbol)});");
            var file = document.Project.Solution.GetDocument(attribute.SyntaxTree)!;
            await AttributeEdits.RemoveAsync(file, [attribute], edits, cancellation).ConfigureAwait(false);
        }

        var returnsValue = declared.Symbol.IsAsync ? ReturnShapeReader.ResultType(declared.Symbol) is not null : !declared.Symbol.ReturnsVoid;
        await BodyEdits.InsertFirstAsync(document, method, returnsValue, statements, edits, cancellation).ConfigureAwait(false);
    }

    private static async Task<IReadOnlyList<DeclaredMethod>> FindBodyAsync(
        Document document, MethodDeclarationSyntax method, ParameterSyntax parameter, CancellationToken cancellation) =>
        await DeclaredMethod.OfAsync(document, method, cancellation).ConfigureAwait(false) is { } declared
        && declared.Symbol.Parameters.FirstOrDefault(candidate => candidate.Name == parameter.Identifier.ValueText) is { } tagged
        && TagTypes.HaveValue(tagged.Type)
            ? [declared]
            : [];

    /// <summary>The bodies of all methods on whose spans the member would have been: it is not told of one alone.</summary>
    private static async Task<IReadOnlyList<DeclaredMethod>> FindBodiesAsync(Document document, MemberDeclarationSyntax member, CancellationToken cancellation) =>
        await document.GetSemanticModelAsync(cancellation).ConfigureAwait(false) is { } semantics
        && member.Parent is TypeDeclarationSyntax syntax
        && semantics.GetDeclaredSymbol(syntax, cancellation) is { } type
            ?
            [
                .. type.GetMembers().OfType<IMethodSymbol>()
                    .Where(method => !method.IsStatic)
                    .Select(method => Annotations.Of(method)?.Form switch
                    {
                        Form.AtCall => method,
                        Form.Wrapped => CoreFinder.Find(method),
                        _ => null,
                    })
                    .OfType<IMethodSymbol>()
                    .Select(body => DeclaredMethod.Of(body, document.Project.Solution, cancellation))
                    .OfType<DeclaredMethod>()
                    .Where(body => body.Syntax is not { Body: null, ExpressionBody: null }),
            ]
            : [];

    private static SyntaxToken Name(AttributeSyntax attribute) => attribute.Parent!.Parent switch
    {
        ParameterSyntax parameter => parameter.Identifier,
        PropertyDeclarationSyntax property => property.Identifier,
        FieldDeclarationSyntax field => field.Declaration.Variables[0].Identifier,
        _ => default,
    };

    /// <summary>The key as it is written, be it a constant's name; else the name of what is tagged.</summary>
    private static string Key(AttributeSyntax attribute, SyntaxToken name) =>
        attribute.ArgumentList?.Arguments.FirstOrDefault() is { } key ? key.Expression.ToString() : SymbolDisplay.FormatLiteral(name.ValueText, quote: true);

    private static string Expression(AttributeSyntax attribute, SyntaxToken name, IMethodSymbol method) =>
        attribute.Parent!.Parent is not ParameterSyntax && method.Parameters.Any(parameter => parameter.Name == name.ValueText) ? "this." + name.Text : name.Text;
}

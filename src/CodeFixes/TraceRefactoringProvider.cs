using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeRefactorings;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;
using Pynector.Generators.CodeFixes.Declarations;
using Pynector.Generators.CodeFixes.Fixing;
using Pynector.Generators.Symbols;

namespace Pynector.Generators.CodeFixes;

/// <summary>
/// Traces the method, type or interface whose header the user has selected. A method stays plain where all its callers call it directly;
/// else it takes the form in which every caller is traced.
/// </summary>
[ExportCodeRefactoringProvider(LanguageNames.CSharp, Name = nameof(TraceRefactoringProvider))]
[Shared]
public sealed class TraceRefactoringProvider : CodeRefactoringProvider
{
    /// <inheritdoc/>
    public override async Task ComputeRefactoringsAsync(CodeRefactoringContext context)
    {
        if (await FindAsync(context.Document, context.Span, context.CancellationToken).ConfigureAwait(false) is { } declaration
            && await AnnotatedSolution.TryMakeAsync(context.Document, declaration, context.CancellationToken).ConfigureAwait(false) is { } annotated)
        {
            var title = declaration switch
            {
                MethodDeclarationSyntax => Titles.TraceThisMethod,
                InterfaceDeclarationSyntax => Titles.TraceThisInterface,
                _ => Titles.TraceThisType,
            };
            context.RegisterRefactoring(CodeAction.Create(title, annotated.ForEveryCallerAsync, title));
        }
    }

    /// <summary>The declaration that the selection is about: the caret stands in what is before its body, and not in an attribute.</summary>
    private static async Task<MemberDeclarationSyntax?> FindAsync(Document document, TextSpan span, CancellationToken cancellation)
    {
        if (await document.GetSyntaxRootAsync(cancellation).ConfigureAwait(false) is not { } root
            || await document.Project.GetCompilationAsync(cancellation).ConfigureAwait(false) is not { } compilation
            || compilation.GetTypesByMetadataName(KnownTypes.Traced).IsEmpty)
        {
            return null;
        }

        var declaration = root.FindToken(span.Start).Parent?.FirstAncestorOrSelf<MemberDeclarationSyntax>();
        return Header(declaration) is { } header && header.Contains(span) ? declaration : null;
    }

    private static TextSpan? Header(MemberDeclarationSyntax? declaration)
    {
        int? end = declaration switch
        {
            MethodDeclarationSyntax method => method.ParameterList.Span.End,
            TypeDeclarationSyntax { Identifier.ValueText.Length: > 0 } type => ((SyntaxNode?)type.ParameterList ?? type.TypeParameterList)?.Span.End ?? type.Identifier.Span.End,
            _ => null,
        };
        var first = declaration?.AttributeLists.LastOrDefault()?.GetLastToken().GetNextToken() ?? declaration?.GetFirstToken();
        return end is null ? null : TextSpan.FromBounds(first!.Value.SpanStart, end.Value);
    }
}

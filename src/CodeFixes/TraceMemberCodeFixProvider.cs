using System.Collections.Immutable;
using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Pynector.Generators.CodeFixes.Declarations;
using Pynector.Generators.CodeFixes.Editing;
using Pynector.Generators.CodeFixes.Fixing;
using Pynector.Generators.Symbols;
using Pynector.Generators.Weaving;

namespace Pynector.Generators.CodeFixes;

/// <summary>
/// Writes <c>[Traced]</c> at the interface or base member, too, through which the method is called. The method keeps its own attribute,
/// which traces direct calls; an explicit implementation has no direct calls, and its attribute moves.
/// </summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(TraceMemberCodeFixProvider))]
[Shared]
public sealed class TraceMemberCodeFixProvider : SolutionCodeFixProvider
{
    private const string Traced = "TracedAttribute";

    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = ["PYN1001", "PYN1003", "PYN1005"];

    internal override string Title => Titles.TraceInterfaceMember;

    // Beside the fix that makes methods partial, it would make two spans of a call.
    private protected override bool FixesAll => false;

    private protected override async Task<Offer?> FindAsync(Diagnostic diagnostic, Document document, CancellationToken cancellation)
    {
        var methods = await DeclarationFinder.FindMethodsAsync(diagnostic, document, cancellation).ConfigureAwait(false);
        if (methods.Count != 1
            || !DeclaredForm.IsPlain(methods[0])
            || Annotations.Attribute(methods[0].Symbol) is null
            || await DeclarationFinder.FindNamedAsync(diagnostic, DiagnosticProperties.Member, document.Project, cancellation).ConfigureAwait(false)
                is not IMethodSymbol named
            || AttributeReader.Find(named.GetAttributes(), Traced) is not null
            || DeclaredMethod.Of(named, document.Project.Solution, cancellation) is not { } member
            || !await DeclarationFinder.SeesPackageAsync(member.Document, cancellation).ConfigureAwait(false))
        {
            return null;
        }

        var title = member.Symbol.ContainingType.TypeKind == TypeKind.Interface ? Title : Titles.TraceBaseMember;
        return new Offer(title, [new FixTarget(member.Document, member.Syntax, methods[0].Syntax)]);
    }

    private protected override async Task EditAsync(
        Document document, SyntaxNode declaration, IReadOnlyList<SyntaxNode> parts, SolutionEdits edits, CancellationToken cancellation)
    {
        var member = (MethodDeclarationSyntax)declaration;
        var method = (MethodDeclarationSyntax)parts[0];
        var file = document.Project.Solution.GetDocument(method.SyntaxTree)!;
        var here = (await file.GetSemanticModelAsync(cancellation).ConfigureAwait(false))!;
        await AnnotationEdits.CopyAsync(method, here, document, member, edits, cancellation).ConfigureAwait(false);
        if (method.ExplicitInterfaceSpecifier is not null)
        {
            await AnnotationEdits.RemoveAsync(method, here, file, edits, cancellation).ConfigureAwait(false);
        }
    }
}

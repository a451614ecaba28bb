using System.Collections.Immutable;
using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Pynector.Generators.CodeFixes.Declarations;
using Pynector.Generators.CodeFixes.Editing;
using Pynector.Generators.CodeFixes.Fixing;
using Pynector.Generators.Symbols;
using Pynector.Generators.Weaving;

namespace Pynector.Generators.CodeFixes;

/// <summary>
/// Writes <c>[Traced]</c> at the interfaces, too, through which the methods of a traced type are called. The type keeps its own attribute, which
/// traces direct calls; what it leaves out is left out of the interfaces.
/// </summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(TraceInterfaceCodeFixProvider))]
[Shared]
public sealed class TraceInterfaceCodeFixProvider : SolutionCodeFixProvider
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = ["PYN1001"];

    internal override string Title => Titles.TraceInterface;

    // Beside the fix that makes methods partial, it would make two spans of a call.
    private protected override bool FixesAll => false;

    private protected override async Task<Offer?> FindAsync(Diagnostic diagnostic, Document document, CancellationToken cancellation)
    {
        // A diagnostic at a method means one member, which another fix traces.
        if (await DeclarationFinder.FindAtAsync(diagnostic, document, cancellation).ConfigureAwait(false) is not TypeDeclarationSyntax syntax
            || await document.GetSemanticModelAsync(cancellation).ConfigureAwait(false) is not { } semantics
            || semantics.GetDeclaredSymbol(syntax, cancellation) is not { } type)
        {
            return null;
        }

        var methods = await TracedType.FindPlainAsync(document, syntax, cancellation).ConfigureAwait(false);
        var targets = new List<FixTarget>();
        foreach (var candidate in type.AllInterfaces.Where(candidate => IsImplementedBy(methods, candidate, type)))
        {
            if (await FindDeclarationAsync(candidate, document.Project.Solution, cancellation).ConfigureAwait(false) is { } found)
            {
                targets.Add(new FixTarget(found.Document, found.Syntax, syntax));
            }
        }

        return targets.Count == 0 ? null : new Offer(targets.Count == 1 ? Title : Titles.TraceInterfaces, targets);
    }

    private protected override async Task EditAsync(
        Document document, SyntaxNode declaration, IReadOnlyList<SyntaxNode> parts, SolutionEdits edits, CancellationToken cancellation)
    {
        var syntax = (TypeDeclarationSyntax)parts[0];
        var solution = document.Project.Solution;
        var file = solution.GetDocument(syntax.SyntaxTree)!;
        var here = (await file.GetSemanticModelAsync(cancellation).ConfigureAwait(false))!;
        var type = here.GetDeclaredSymbol(syntax, cancellation)!;
        var layout = await Layout.ReadAsync(document, declaration, cancellation).ConfigureAwait(false);
        var start = declaration.GetFirstToken().SpanStart;
        edits.Insert(document, start, $"[{await WriteAsync(type, document, start, edits, cancellation).ConfigureAwait(false)}]{layout.NewLine}{layout.Indent}");

        foreach (var member in LeftOut(type, solution, cancellation).Where(member => declaration.Contains(member.Syntax)))
        {
            var inner = await Layout.ReadAsync(document, member.Syntax, cancellation).ConfigureAwait(false);
            var position = member.Syntax.GetFirstToken().SpanStart;
            var name = await AttributeText.NameAsync("NotTracedAttribute", document, position, edits, cancellation).ConfigureAwait(false);
            edits.Insert(document, position, $"[{name}]{inner.NewLine}{inner.Indent}");
        }
    }

    private static bool IsImplementedBy(IReadOnlyList<DeclaredMethod> methods, INamedTypeSymbol candidate, INamedTypeSymbol type) =>
        Annotations.Attribute(candidate) is null
        && Annotations.MethodsOf(candidate).Any(member =>
            type.FindImplementationForInterfaceMember(member) is IMethodSymbol implementation
            && methods.Any(method => Implementations.Same(method.Symbol, implementation)));

    /// <summary>The declaration of an interface of the solution, in a project that has the package.</summary>
    private static async Task<(Document Document, TypeDeclarationSyntax Syntax)?> FindDeclarationAsync(INamedTypeSymbol type, Solution solution, CancellationToken cancellation)
    {
        foreach (var reference in type.DeclaringSyntaxReferences)
        {
            if (DeclaredMethod.FindDocument(solution, reference.SyntaxTree) is { } document
                && reference.GetSyntax(cancellation) is TypeDeclarationSyntax syntax
                && await DeclarationFinder.SeesPackageAsync(document, cancellation).ConfigureAwait(false))
            {
                return (document, syntax);
            }
        }

        return null;
    }

    /// <summary>Writes what the type's attribute says, or the bare attribute where the type only inherits traced methods.</summary>
    private static async Task<string> WriteAsync(INamedTypeSymbol type, Document target, int position, SolutionEdits edits, CancellationToken cancellation)
    {
        if (Annotations.Attribute(type)?.ApplicationSyntaxReference is { } reference
            && await reference.GetSyntaxAsync(cancellation).ConfigureAwait(false) is AttributeSyntax attribute
            && target.Project.Solution.GetDocument(reference.SyntaxTree) is { } file
            && await file.GetSemanticModelAsync(cancellation).ConfigureAwait(false) is { } here)
        {
            return await AttributeText.MoveAsync(attribute, here, target, position, edits, cancellation).ConfigureAwait(false);
        }

        return await AttributeText.NameAsync("TracedAttribute", target, position, edits, cancellation).ConfigureAwait(false);
    }

    /// <summary>The members of interfaces that the type implements by methods with <c>[NotTraced]</c>.</summary>
    private static IEnumerable<DeclaredMethod> LeftOut(INamedTypeSymbol type, Solution solution, CancellationToken cancellation) =>
        type.AllInterfaces.SelectMany(Annotations.MethodsOf)
            .Where(member => type.FindImplementationForInterfaceMember(member) is IMethodSymbol implementation && Annotations.LeavesOut(implementation) is not null)
            .Select(member => DeclaredMethod.Of(member.OriginalDefinition, solution, cancellation))
            .OfType<DeclaredMethod>();
}

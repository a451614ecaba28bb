using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using Pynector.Generators.Analyzers.Coverage;
using Pynector.Generators.Diagnostics;
using Pynector.Generators.Symbols;
using Pynector.Generators.Weaving;

namespace Pynector.Generators.Analyzers;

/// <summary>Reports attributes of the package that stand where nothing comes of them, and that no traced method leads to.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class AttributeAnalyzer : DiagnosticAnalyzer
{
    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } =
        [Descriptors.NotTracedAlone, Descriptors.TagNotInPlace, Descriptors.TagAlone];

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.EnableConcurrentExecution();
        context.RegisterCompilationStartAction(Start);
    }

    private static void Start(CompilationStartAnalysisContext context)
    {
        var aliases = context.Compilation.SyntaxTrees
            .SelectMany(tree => AttributeNames.Aliases(AttributeNames.Directives((CompilationUnitSyntax)tree.GetRoot(context.CancellationToken)), IsOurs))
            .ToImmutableHashSet(StringComparer.Ordinal);
        context.RegisterSyntaxNodeAction(node => Analyze(node, aliases), SyntaxKind.Attribute);
    }

    private static void Analyze(SyntaxNodeAnalysisContext context, ImmutableHashSet<string> aliases)
    {
        var attribute = (AttributeSyntax)context.Node;
        if (AttributeNames.Last(attribute.Name) is var written && !IsOurs(written) && !aliases.Contains(written))
        {
            return;
        }

        if (NameOf(context, attribute) is not { } name)
        {
            return;
        }

        var target = attribute.Parent?.Parent;
        switch (name)
        {
            case "NotTraced" when target is MethodDeclarationSyntax method
                && context.SemanticModel.GetDeclaredSymbol(method, context.CancellationToken) is { } symbol
                && Annotations.Attribute(symbol.ContainingType) is null && Annotations.Attribute(symbol) is null:
                context.ReportDiagnostic(Diagnostic.Create(Descriptors.NotTracedAlone, attribute.GetLocation(), symbol.ContainingType.Name));
                break;
            case "Tag" when target is BaseFieldDeclarationSyntax or BasePropertyDeclarationSyntax:
                AnalyzeMember(context, attribute, (MemberDeclarationSyntax)target);
                break;
            case "Tag" or "Parent" or "Link" when target is ParameterSyntax { Parent.Parent: var owner } && TargetOf(attribute) is null or "param":
                AnalyzeMethod(context, attribute, name, owner);
                break;
            case "Tag" when target is MethodDeclarationSyntax or LocalFunctionStatementSyntax:
                AnalyzeMethod(context, attribute, name, target);
                break;
        }
    }

    private static void AnalyzeMember(SyntaxNodeAnalysisContext context, AttributeSyntax attribute, MemberDeclarationSyntax member)
    {
        var declaration = member is BaseFieldDeclarationSyntax field ? field.Declaration.Variables[0] : (SyntaxNode)member;
        if (context.SemanticModel.GetDeclaredSymbol(declaration, context.CancellationToken) is not { ContainingType: { } type } symbol)
        {
            return;
        }

        var traced = type.GetMembers().OfType<IMethodSymbol>()
            .Where(method => !method.IsStatic)
            .Select(method => (Method: method, Annotation: Annotations.Of(method)))
            .Where(pair => pair.Annotation is not null)
            .ToList();
        var inPlace = traced.Where(pair => pair.Annotation!.Form == Form.InPlace).Select(pair => $"'{pair.Method.Name}'").Distinct().ToList();
        if (inPlace.Count > 0)
        {
            context.ReportDiagnostic(Diagnostic.Create(
                Descriptors.TagNotInPlace, attribute.GetLocation(), symbol.Name, string.Join(", ", inPlace) + (inPlace.Count == 1 ? ", which is partial" : ", which are partial")));
        }
        else if (traced.Count == 0 && !type.IsAbstract && type.IsSealed)
        {
            context.ReportDiagnostic(Diagnostic.Create(Descriptors.TagAlone, attribute.GetLocation(), "Tag", type.Name, "add [Traced], or remove it"));
        }
    }

    private static void AnalyzeMethod(SyntaxNodeAnalysisContext context, AttributeSyntax attribute, string name, SyntaxNode? owner)
    {
        if (owner is not (MethodDeclarationSyntax or LocalFunctionStatementSyntax or ConstructorDeclarationSyntax or TypeDeclarationSyntax or DelegateDeclarationSyntax)
            || context.SemanticModel.GetDeclaredSymbol(owner, context.CancellationToken) is not { } symbol)
        {
            return;
        }

        if (symbol is IMethodSymbol method && Annotations.Of(method) is not null)
        {
            return;
        }

        var remedy = symbol is IMethodSymbol core && CoreFinder.FindDeclaration(core) is { } declaration
            ? $"put it on '{declaration.Name}', which is the declaration"
            : symbol is IMethodSymbol implementation && Implementations.MembersOf(implementation).FirstOrDefault(member => Annotations.AtCall(member) is not null) is { } member
            ? $"put it on '{Advice.Name(member)}', which is traced, or add [Traced]"
            : "add [Traced], or remove it";
        context.ReportDiagnostic(Diagnostic.Create(Descriptors.TagAlone, attribute.GetLocation(), name, symbol.Name, remedy));
    }

    // [property: Tag] and [field: Tag] on a record's parameter stand on the member made of it.
    private static string? TargetOf(AttributeSyntax attribute) => ((AttributeListSyntax)attribute.Parent!).Target?.Identifier.ValueText;

    private static bool IsOurs(string name) => name is "Traced" or "NotTraced" or "Tag" or "Parent" or "Link";

    /// <summary>The name of the package's attribute, or null for any other.</summary>
    private static string? NameOf(SyntaxNodeAnalysisContext context, AttributeSyntax attribute) =>
        context.SemanticModel.GetSymbolInfo(attribute, context.CancellationToken).Symbol is IMethodSymbol { ContainingType: var type }
        && type.Name.Replace("Attribute", "") is var name
        && IsOurs(name)
        && KnownTypes.IsPynector(type, name + "Attribute")
            ? name
            : null;
}

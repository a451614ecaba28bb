using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using Pynector.Generators.Diagnostics;
using Pynector.Generators.Symbols;

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
        context.RegisterSyntaxNodeAction(Analyze, SyntaxKind.Attribute);
    }

    private static void Analyze(SyntaxNodeAnalysisContext context)
    {
        var attribute = (AttributeSyntax)context.Node;
        var name = NameOf(attribute);
        if (name is null || !IsOurs(context, attribute, name))
        {
            return;
        }

        var target = attribute.Parent?.Parent;
        switch (name)
        {
            case "NotTraced" when target is MethodDeclarationSyntax method
                && context.SemanticModel.GetDeclaredSymbol(method, context.CancellationToken) is { } symbol
                && !IsTraced(symbol.ContainingType) && !IsTraced(symbol):
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

        var traced = type.GetMembers().OfType<IMethodSymbol>().Where(method => !method.IsStatic && (IsTraced(method) || IsTraced(type))).ToList();
        var inPlace = traced.Where(method => IsInPlace(method, context.CancellationToken)).Select(method => $"'{method.Name}'").Distinct().ToList();
        if (inPlace.Count > 0)
        {
            context.ReportDiagnostic(Diagnostic.Create(
                Descriptors.TagNotInPlace, attribute.GetLocation(), symbol.Name, string.Join(", ", inPlace) + ", traced in place"));
        }
        else if (traced.Count == 0 && !type.IsAbstract && type.IsSealed)
        {
            context.ReportDiagnostic(Diagnostic.Create(Descriptors.TagAlone, attribute.GetLocation(), "Tag", type.Name));
        }
    }

    private static void AnalyzeMethod(SyntaxNodeAnalysisContext context, AttributeSyntax attribute, string name, SyntaxNode? owner)
    {
        if (owner is not (MethodDeclarationSyntax or LocalFunctionStatementSyntax or ConstructorDeclarationSyntax or TypeDeclarationSyntax or DelegateDeclarationSyntax)
            || context.SemanticModel.GetDeclaredSymbol(owner, context.CancellationToken) is not { } symbol)
        {
            return;
        }

        if (symbol is not IMethodSymbol method || !(IsTraced(method) || IsTraced(method.ContainingType)))
        {
            context.ReportDiagnostic(Diagnostic.Create(Descriptors.TagAlone, attribute.GetLocation(), name, symbol.Name));
        }
    }

    // Of a record's parameter, [property: Tag] and [field: Tag] stand on the member made of it.
    private static string? TargetOf(AttributeSyntax attribute) => ((AttributeListSyntax)attribute.Parent!).Target?.Identifier.ValueText;

    // The name first: most attributes are none of ours, and need no binding to tell.
    private static string? NameOf(AttributeSyntax attribute)
    {
        var name = attribute.Name switch
        {
            QualifiedNameSyntax qualified => qualified.Right.Identifier.ValueText,
            AliasQualifiedNameSyntax alias => alias.Name.Identifier.ValueText,
            SimpleNameSyntax simple => simple.Identifier.ValueText,
            _ => "",
        };
        name = name.EndsWith("Attribute", StringComparison.Ordinal) ? name.Substring(0, name.Length - "Attribute".Length) : name;
        return name is "Traced" or "NotTraced" or "Tag" or "Parent" or "Link" ? name : null;
    }

    private static bool IsOurs(SyntaxNodeAnalysisContext context, AttributeSyntax attribute, string name) =>
        context.SemanticModel.GetSymbolInfo(attribute, context.CancellationToken).Symbol is IMethodSymbol { ContainingType: var type }
        && KnownTypes.IsPynector(type, name + "Attribute");

    private static bool IsTraced(ISymbol? symbol) => AttributeReader.Find(symbol?.GetAttributes(), "TracedAttribute") is not null;

    private static bool IsInPlace(IMethodSymbol method, CancellationToken cancellation) =>
        (method.PartialImplementationPart ?? method).DeclaringSyntaxReferences
            .Select(reference => reference.GetSyntax(cancellation))
            .OfType<MethodDeclarationSyntax>()
            .Any(syntax => syntax.Modifiers.Any(SyntaxKind.PartialKeyword) && syntax.Modifiers.Any(SyntaxKind.AsyncKeyword));
}

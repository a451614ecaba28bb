using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Pynector.Generators.Analyzers.Coverage;
using Pynector.Generators.Diagnostics;
using Pynector.Generators.Parsing;
using Pynector.Generators.Symbols;

namespace Pynector.Generators.Analyzers;

/// <summary>
/// Says what stays untraced of plain methods, which are traced at their direct calls: one warning at the declaration, and an info at
/// each use.
/// </summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed partial class CoverageAnalyzer : DiagnosticAnalyzer
{
    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } =
    [
        Descriptors.ReachedThroughOthers,
        Descriptors.StaysUntraced,
        Descriptors.UsedAsDelegate,
        Descriptors.CalledThroughOther,
        Descriptors.CalledOnBase,
        Descriptors.CalledInExpressionTree,
        Descriptors.CalledDynamically,
        Descriptors.CallStaysUntraced,
        Descriptors.NeverCalled,
        Descriptors.CalledByFramework,
        Descriptors.UsesStayUntraced,
        Descriptors.TracedTwice,
    ];

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        // Calls in other generators' output are never intercepted, which is worth telling.
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.Analyze | GeneratedCodeAnalysisFlags.ReportDiagnostics);
        context.EnableConcurrentExecution();
        context.RegisterCompilationStartAction(Start);
    }

    private static void Start(CompilationStartAnalysisContext context)
    {
        var options = GeneratorOptionsReader.Read(
            context.Options.AnalyzerConfigOptionsProvider.GlobalOptions, context.Compilation.AssemblyName, context.Compilation.SyntaxTrees.FirstOrDefault()?.Options);
        if (!options.Tracing || context.Compilation.GetTypesByMetadataName(KnownTypes.Traced).IsEmpty)
        {
            return;
        }

        var index = new CoverageIndex(context.Compilation, options, context.CancellationToken);
        if (index.Names.IsEmpty)
        {
            return;
        }

        context.RegisterSymbolAction(symbol => AnalyzeMethod(symbol, index), SymbolKind.Method);
        context.RegisterSymbolAction(symbol => AnalyzeType(symbol, index), SymbolKind.NamedType);
        context.RegisterSymbolAction(symbol => AnalyzeImplementations(symbol, index), SymbolKind.NamedType);
        context.RegisterSyntaxNodeAction(node => AnalyzeName(node, index), SyntaxKind.IdentifierName, SyntaxKind.GenericName);
        RegisterUnwritten(context, index);
        if (index.Methods.Any(method => IsHandler(method, index)))
        {
            context.RegisterSymbolStartAction(symbol => FindHandlers(symbol, index), SymbolKind.NamedType);
        }

        context.RegisterCompilationEndAction(end =>
        {
            ReportIdle(end, index);
            ReportUntraced(end, index);
        });
    }

    /// <summary>Makes a diagnostic that code fixes can read: they look at its properties, and not at its words.</summary>
    private static Diagnostic Create(DiagnosticDescriptor descriptor, Location location, IMethodSymbol? method, IMethodSymbol? member, params object[] arguments)
    {
        var properties = ImmutableDictionary<string, string?>.Empty;
        if (method is not null)
        {
            properties = properties.Add("Method", method.OriginalDefinition.GetDocumentationCommentId());
        }

        if (member is not null)
        {
            properties = properties.Add("Member", member.OriginalDefinition.GetDocumentationCommentId());
        }

        // No place of the declaration: of a project that is referenced as such, in an IDE, it would be in no file of this compilation.
        return Diagnostic.Create(descriptor, location, properties, arguments);
    }
}

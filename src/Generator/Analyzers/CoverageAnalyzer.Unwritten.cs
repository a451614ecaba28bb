using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;
using Pynector.Generators.Analyzers.Coverage;
using Pynector.Generators.Diagnostics;
using Pynector.Generators.Weaving;

namespace Pynector.Generators.Analyzers;

// What is told of calls that the compiler makes: they stand nowhere, and can't be intercepted.
public sealed partial class CoverageAnalyzer
{
    // Collection initializers, handlers of interpolated strings, query operators: calls like others, but for their syntax.
    private static readonly ImmutableHashSet<string> CalledByOperations =
    [
        "Add", "AppendLiteral", "AppendFormatted",
        "Cast", "GroupBy", "GroupJoin", "Join", "OrderBy", "OrderByDescending", "Select", "SelectMany", "ThenBy", "ThenByDescending", "Where",
    ];

    /// <summary>Watches the statements and expressions that call methods by their names, as far as traced methods have these.</summary>
    private static void RegisterUnwritten(CompilationStartAnalysisContext context, CoverageIndex index)
    {
        Register(AnalyzeLoop, ["GetEnumerator", "MoveNext", "GetAsyncEnumerator", "MoveNextAsync", "Dispose", "DisposeAsync"], SyntaxKind.ForEachStatement, SyntaxKind.ForEachVariableStatement);
        Register(AnalyzeAwait, ["GetAwaiter", "GetResult"], SyntaxKind.AwaitExpression);
        Register(AnalyzeUsing, ["Dispose", "DisposeAsync"], SyntaxKind.UsingStatement, SyntaxKind.LocalDeclarationStatement);
        Register(AnalyzeDeconstruction, ["Deconstruct"], SyntaxKind.SimpleAssignmentExpression, SyntaxKind.ForEachVariableStatement, SyntaxKind.RecursivePattern);
        Register(AnalyzeSlice, ["Slice"], SyntaxKind.ElementAccessExpression, SyntaxKind.SlicePattern);
        Register(AnalyzeSpread, ["GetEnumerator"], SyntaxKind.SpreadElement);
        if (index.Names.Contains("Add") || index.Methods.Any(MayBuildCollections))
        {
            context.RegisterSyntaxNodeAction(node => AnalyzeCollection(node, index), SyntaxKind.CollectionExpression);
        }

        if (CalledByOperations.Overlaps(index.Names))
        {
            context.RegisterOperationAction(operation => AnalyzeOperation(operation, index), OperationKind.Invocation);
        }

        void Register(Action<SyntaxNodeAnalysisContext, CoverageIndex> analyze, string[] names, params SyntaxKind[] kinds)
        {
            if (Array.Exists(names, index.Names.Contains))
            {
                context.RegisterSyntaxNodeAction(node => analyze(node, index), kinds);
            }
        }
    }

    private static void AnalyzeOperation(OperationAnalysisContext context, CoverageIndex index)
    {
        var call = (IInvocationOperation)context.Operation;
        if (index.Names.Contains(call.TargetMethod.Name) && call.Syntax is not InvocationExpressionSyntax)
        {
            Report(index, call.TargetMethod, call.Instance?.Type, call.Syntax.GetFirstToken(), context.ReportDiagnostic);
        }
    }

    private static void AnalyzeLoop(SyntaxNodeAnalysisContext context, CoverageIndex index)
    {
        var loop = (CommonForEachStatementSyntax)context.Node;
        var info = context.SemanticModel.GetForEachStatementInfo(loop);
        var collection = context.SemanticModel.GetTypeInfo(loop.Expression, context.CancellationToken).Type;
        Report(index, info.GetEnumeratorMethod, collection, loop.ForEachKeyword, context.ReportDiagnostic);
        Report(index, info.MoveNextMethod, info.GetEnumeratorMethod?.ReturnType, loop.ForEachKeyword, context.ReportDiagnostic);
        Report(index, info.DisposeMethod, info.GetEnumeratorMethod?.ReturnType, loop.ForEachKeyword, context.ReportDiagnostic);
    }

    private static void AnalyzeAwait(SyntaxNodeAnalysisContext context, CoverageIndex index)
    {
        var awaiting = (AwaitExpressionSyntax)context.Node;
        var info = context.SemanticModel.GetAwaitExpressionInfo(awaiting);
        var awaited = context.SemanticModel.GetTypeInfo(awaiting.Expression, context.CancellationToken).Type;
        Report(index, info.GetAwaiterMethod, awaited, awaiting.AwaitKeyword, context.ReportDiagnostic);
        Report(index, info.GetResultMethod, info.GetAwaiterMethod?.ReturnType, awaiting.AwaitKeyword, context.ReportDiagnostic);
    }

    private static void AnalyzeUsing(SyntaxNodeAnalysisContext context, CoverageIndex index)
    {
        var (keyword, isAsync, resource) = context.Node switch
        {
            UsingStatementSyntax statement => (statement.UsingKeyword, statement.AwaitKeyword.RawKind != 0, statement.Expression ?? (SyntaxNode?)statement.Declaration?.Type),
            LocalDeclarationStatementSyntax declaration => (declaration.UsingKeyword, declaration.AwaitKeyword.RawKind != 0, declaration.Declaration.Type),
            _ => default,
        };
        if (keyword.RawKind == 0 || resource is null || context.SemanticModel.GetTypeInfo(resource, context.CancellationToken).Type is not { } type)
        {
            return;
        }

        var name = isAsync ? "DisposeAsync" : "Dispose";
        var disposable = context.Compilation.GetTypesByMetadataName(isAsync ? "System.IAsyncDisposable" : "System.IDisposable").FirstOrDefault();
        var isDisposable = type.AllInterfaces.Append(type).Contains(disposable, SymbolEqualityComparer.Default);
        var method = (isDisposable ? disposable : type)?.GetMembers(name).OfType<IMethodSymbol>().FirstOrDefault(candidate => candidate.Parameters.IsEmpty);
        Report(index, method, type, keyword, context.ReportDiagnostic);
    }

    private static void AnalyzeDeconstruction(SyntaxNodeAnalysisContext context, CoverageIndex index)
    {
        switch (context.Node)
        {
            case AssignmentExpressionSyntax { Left: TupleExpressionSyntax or DeclarationExpressionSyntax } assignment:
                ReportAll(context.SemanticModel.GetDeconstructionInfo(assignment), assignment.OperatorToken);
                break;
            case ForEachVariableStatementSyntax loop:
                ReportAll(context.SemanticModel.GetDeconstructionInfo(loop), loop.ForEachKeyword);
                break;
            case RecursivePatternSyntax { PositionalPatternClause: { } positions } pattern
                when context.SemanticModel.GetOperation(pattern, context.CancellationToken) is IRecursivePatternOperation { DeconstructSymbol: IMethodSymbol method } operation:
                Report(index, method, operation.MatchedType, positions.OpenParenToken, context.ReportDiagnostic);
                break;
        }

        void ReportAll(DeconstructionInfo info, SyntaxToken token)
        {
            Report(index, info.Method, info.Method?.ContainingType, token, context.ReportDiagnostic);
            foreach (var part in info.Nested)
            {
                ReportAll(part, token);
            }
        }
    }

    private static void AnalyzeSlice(SyntaxNodeAnalysisContext context, CoverageIndex index)
    {
        var (method, receiver) = context.SemanticModel.GetOperation(context.Node, context.CancellationToken) switch
        {
            IImplicitIndexerReferenceOperation access => (access.IndexerSymbol as IMethodSymbol, access.Instance.Type),
            ISlicePatternOperation pattern => (pattern.SliceSymbol as IMethodSymbol, pattern.InputType),
            _ => default,
        };
        var token = context.Node is ElementAccessExpressionSyntax element ? element.ArgumentList.OpenBracketToken : context.Node.GetFirstToken();
        Report(index, method, receiver, token, context.ReportDiagnostic);
    }

    /// <summary>A collection expression is made by its type's builder, or element by element.</summary>
    private static void AnalyzeCollection(SyntaxNodeAnalysisContext context, CoverageIndex index)
    {
        var collection = (CollectionExpressionSyntax)context.Node;
        if (context.SemanticModel.GetOperation(collection, context.CancellationToken) is not ICollectionExpressionOperation { Type: { } type } operation)
        {
            return;
        }

        var method = operation.ConstructMethod is { MethodKind: MethodKind.Ordinary } builder ? builder : FindTraced(index, type, "Add", parameters: 1);
        if (collection.Elements.Count > 0 || method?.Name != "Add")
        {
            Report(index, method, type, collection.OpenBracketToken, context.ReportDiagnostic);
        }
    }

    private static void AnalyzeSpread(SyntaxNodeAnalysisContext context, CoverageIndex index)
    {
        var spread = (SpreadElementSyntax)context.Node;
        if (context.SemanticModel.GetTypeInfo(spread.Expression, context.CancellationToken).Type is { } type)
        {
            Report(index, FindTraced(index, type, "GetEnumerator", parameters: 0), type, spread.OperatorToken, context.ReportDiagnostic);
        }
    }

    // A builder is called by whatever name its type says, with the elements as a span.
    private static bool MayBuildCollections(PlainMethod method) =>
        method.Symbol is { IsStatic: true, Parameters.Length: > 0 } && method.Symbol.Parameters.Any(parameter => parameter.Type.Name == "ReadOnlySpan");

    // Which of its methods the compiler calls, no model tells.
    private static IMethodSymbol? FindTraced(CoverageIndex index, ITypeSymbol type, string name, int parameters)
    {
        for (var current = type; current is not null; current = current.BaseType)
        {
            if (current.GetMembers(name).OfType<IMethodSymbol>().FirstOrDefault(method => method.Parameters.Length == parameters && index.Find(method) is not null) is { } found)
            {
                return found;
            }
        }

        return null;
    }

    private static void Report(CoverageIndex index, IMethodSymbol? method, ITypeSymbol? receiver, SyntaxToken token, Action<Diagnostic> report)
    {
        if (method is null || !index.Names.Contains(method.Name) || EmittedFiles.Has(token.SyntaxTree))
        {
            return;
        }

        if (index.Find(method) is not { } traced)
        {
            AnalyzeOther(index, method, (null, receiver, IsBase: false), token.GetLocation(), report);
            return;
        }

        index.Use(traced);
        if (traced is { Refusal: null } or { IsForeign: true })
        {
            index.Untraced.Add(traced, token.GetLocation());
            TellUse(report, Create(
                Descriptors.CallStaysUntraced,
                token.GetLocation(),
                traced.Symbol,
                member: null,
                Advice.Name(traced.Symbol),
                traced.Refusal ?? "the compiler makes it, and it stands nowhere in the code",
                Advice.For(traced.Symbol, index.Compilation)));
        }
    }
}

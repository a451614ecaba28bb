using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;
using Pynector.Generators.Analyzers.Coverage;
using Pynector.Generators.Calls;
using Pynector.Generators.Diagnostics;
using Pynector.Generators.Weaving;
using CalledAs = (Microsoft.CodeAnalysis.CSharp.Syntax.InvocationExpressionSyntax? Invocation, Microsoft.CodeAnalysis.ITypeSymbol? Receiver, bool IsBase);

namespace Pynector.Generators.Analyzers;

// What is told where a method is named: as a delegate, or in a call that no wrapper stands in for.
public sealed partial class CoverageAnalyzer
{
    private static void AnalyzeName(SyntaxNodeAnalysisContext context, CoverageIndex index)
    {
        var name = (SimpleNameSyntax)context.Node;
        if (!index.Names.Contains(name.Identifier.ValueText) || EmittedFiles.Has(name.SyntaxTree) || name.IsPartOfStructuredTrivia())
        {
            return;
        }

        var invocation = FindInvocation(name);
        var info = context.SemanticModel.GetSymbolInfo(name, context.CancellationToken);
        if (invocation is null)
        {
            // A conversion to Delegate is none of those that names are bound for: its operation has the method.
            var method = info.Symbol ?? (info.CandidateSymbols.IsEmpty || IsInNameOf(name) ? null : FindReferenced(name, context));
            if (method is IMethodSymbol referenced && !IsInNameOf(name))
            {
                AnalyzeUse(context, index, referenced, name, invocation);
            }
        }
        else if (info is { Symbol: IMethodSymbol called, CandidateReason: not CandidateReason.LateBound })
        {
            AnalyzeUse(context, index, called, name, invocation);
        }
        else if (FindDynamic(context, index, name, invocation, info) is { } candidate)
        {
            index.Use(candidate);
            index.Untraced.Add(candidate, name.Identifier.GetLocation());
            TellUse(context.ReportDiagnostic, Create(
                Descriptors.CalledDynamically, name.Identifier.GetLocation(), candidate.Symbol, member: null, Advice.Name(candidate.Symbol), Advice.For(candidate.Symbol, index.Compilation)));
        }
    }

    private static void AnalyzeUse(SyntaxNodeAnalysisContext context, CoverageIndex index, IMethodSymbol method, SimpleNameSyntax name, InvocationExpressionSyntax? invocation)
    {
        var receiver = FindReceiver(name);
        var called = (invocation, TypeOf(receiver, name, context), receiver is BaseExpressionSyntax);
        var location = name.Identifier.GetLocation();
        if (index.Find(method) is not { } traced)
        {
            AnalyzeOther(index, method, called, location, context.ReportDiagnostic);
            return;
        }

        index.Use(traced);
        if (traced is { Refusal: not null, IsForeign: false })
        {
            // The declaration says all.
            return;
        }

        if (invocation is null)
        {
            Report(Descriptors.UsedAsDelegate, $"call it in a lambda, or {Advice.For(traced.Symbol, index.Compilation)}");
        }
        else if (context.SemanticModel.GetInterceptorMethod(invocation, context.CancellationToken) is null)
        {
            switch (CallRules.Refusal(invocation, method, context.SemanticModel, context.CancellationToken))
            {
                case CallRefusal.Base:
                    Report(Descriptors.CalledOnBase, Advice.For(traced.Symbol, index.Compilation));
                    break;
                case CallRefusal.ExpressionTree:
                    Report(Descriptors.CalledInExpressionTree, Advice.For(traced.Symbol, index.Compilation));
                    break;
                case CallRefusal.MayBeStruct:
                    Report(Descriptors.CallStaysUntraced, "the call would work on a copy if the receiver is a struct", $"constrain its type to 'class', or {Advice.For(traced.Symbol, index.Compilation)}");
                    break;
                case CallRefusal.TypeParameter:
                    Report(Descriptors.CallStaysUntraced, "it is called on a type parameter, which emitted code doesn't have", Advice.For(traced.Symbol, index.Compilation));
                    break;
                case CallRefusal.OwnTypeParameters:
                    Report(Descriptors.CallStaysUntraced, "the compiler can't intercept a generic method's call of itself with its own type parameters", Advice.For(traced.Symbol, context.Compilation));
                    break;
                default:
                    // The compiler knows best: whatever the reason, no wrapper stands in for this call.
                    var reason = traced.Refusal
                        ?? (context.IsGeneratedCode ? "it stands in generated code, which other generators don't see"
                        : TwinFiles.Find(name.SyntaxTree, context.Compilation) is { } twin
                            ? $"the project has this file twice, the other as '{Path.GetFileName(twin.FilePath)}', and the compiler can't tell which one the call stands in"
                        : "nothing was emitted for it");
                    Report(Descriptors.CallStaysUntraced, reason, Advice.For(traced.Symbol, index.Compilation));
                    break;
            }
        }

        void Report(DiagnosticDescriptor descriptor, params string[] arguments)
        {
            // An expression tree is data, a mock's most of the time: the method isn't called there.
            if (descriptor != Descriptors.CalledInExpressionTree)
            {
                index.Untraced.Add(traced, location);
            }

            TellUse(context.ReportDiagnostic, Create(descriptor, location, traced.Symbol, member: null, [Advice.Name(traced.Symbol), .. arguments]));
        }
    }

    // In another generator's file nobody reads it, and nobody can edit what it stands at: the warning at the declaration names the place.
    private static void TellUse(Action<Diagnostic> report, Diagnostic info)
    {
        if (OtherGenerators.IsSeen(info.Location))
        {
            report(info);
        }
    }

    /// <summary>Tells of a use of what isn't traced at its calls, and runs or stands for what is.</summary>
    private static void AnalyzeOther(CoverageIndex index, IMethodSymbol method, CalledAs called, Location location, Action<Diagnostic> report)
    {
        if (index.Dispatch.Behind(method, called.Receiver) is { } behind && index.Find(behind) is { } declared)
        {
            index.Use(declared);

            // Nothing is wrong with the declaration: no fix of it is asked for.
            TellUse(report, Create(
                Descriptors.CalledThroughOther,
                location,
                method: null,
                member: null,
                Advice.Name(method),
                $"although '{Advice.Name(behind)}', which it {(behind.ContainingType.TypeKind == TypeKind.Interface ? "implements" : "overrides")}, is [Traced]",
                index.CanBeAnnotated(method) ? $"put [Traced] on '{Advice.Name(method)}', too" : $"call '{Advice.Name(behind)}'"));
        }
        else if (!called.IsBase && index.Dispatch.Reached(method, called.Receiver) is { } reached)
        {
            var advice = Advice.For(reached.Symbol, index.Compilation) is var form && called.Invocation is not null && index.CanBeAnnotated(method)
                ? $"put [Traced] on '{Advice.Name(method)}', or {form}"
                : form;
            TellUse(report, Create(
                Descriptors.CalledThroughOther, location, reached.Symbol, method, Advice.Name(method), $"where it reaches '{Advice.Name(reached.Symbol)}'", advice));
        }
    }

    private static PlainMethod? FindDynamic(
        SyntaxNodeAnalysisContext context, CoverageIndex index, SimpleNameSyntax name, InvocationExpressionSyntax invocation, SymbolInfo info)
    {
        // One candidate is the symbol, several stand beside it.
        var candidates = info.CandidateReason == CandidateReason.LateBound ? info.CandidateSymbols.Append(info.Symbol) : [];
        var receiver = TypeOf(FindReceiver(name), name, context);
        var found = candidates.OfType<IMethodSymbol>().Select(method => index.Find(method) ?? index.Dispatch.Reached(method, receiver))
            .FirstOrDefault(method => method is { Refusal: null } or { IsForeign: true });

        // Nothing but the name is known where the receiver is dynamic.
        return found is not null || receiver is not { TypeKind: TypeKind.Dynamic }
            ? found
            : index.Methods.FirstOrDefault(method => method.Refusal is null && method.Symbol.Name == name.Identifier.ValueText && Takes(method.Symbol, invocation.ArgumentList.Arguments.Count));
    }

    private static bool Takes(IMethodSymbol method, int arguments) =>
        !method.IsStatic
        && (arguments <= method.Parameters.Length || method.Parameters.LastOrDefault()?.IsParams == true)
        && arguments >= method.Parameters.Count(parameter => parameter is { IsOptional: false, IsParams: false });

    private static IMethodSymbol? FindReferenced(SimpleNameSyntax name, SyntaxNodeAnalysisContext context) =>
        (context.SemanticModel.GetOperation(name, context.CancellationToken) ?? context.SemanticModel.GetOperation(name.Parent!, context.CancellationToken))
            is IMethodReferenceOperation reference ? reference.Method : null;

    /// <summary>The call of what the name names, or null where nothing is called by it.</summary>
    private static InvocationExpressionSyntax? FindInvocation(SimpleNameSyntax name)
    {
        var callee = (ExpressionSyntax)name;
        while (callee.Parent is MemberBindingExpressionSyntax or ParenthesizedExpressionSyntax
            || (callee.Parent is MemberAccessExpressionSyntax access && access.Name == callee))
        {
            callee = (ExpressionSyntax)callee.Parent;
        }

        return callee.Parent is InvocationExpressionSyntax invocation && invocation.Expression == callee ? invocation : null;
    }

    private static ExpressionSyntax? FindReceiver(SimpleNameSyntax name) => name.Parent switch
    {
        MemberAccessExpressionSyntax access when access.Name == name => access.Expression,
        MemberBindingExpressionSyntax binding => binding.Ancestors().OfType<ConditionalAccessExpressionSyntax>().FirstOrDefault()?.Expression,
        _ => null,
    };

    private static ITypeSymbol? TypeOf(ExpressionSyntax? receiver, SimpleNameSyntax name, SyntaxNodeAnalysisContext context)
    {
        var type = receiver is null ? context.ContainingSymbol?.ContainingType : context.SemanticModel.GetTypeInfo(receiver, context.CancellationToken).Type;
        return type is INamedTypeSymbol { OriginalDefinition.SpecialType: SpecialType.System_Nullable_T } nullable && name.Parent is MemberBindingExpressionSyntax
            ? nullable.TypeArguments[0]
            : type;
    }

    private static bool IsInNameOf(SyntaxNode name) =>
        name.FirstAncestorOrSelf<InvocationExpressionSyntax>(invocation => invocation.Expression is IdentifierNameSyntax { Identifier.ValueText: "nameof" }) is { } call
        && call.ArgumentList.Span.Contains(name.Span);
}

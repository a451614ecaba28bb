using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Pynector.Generators.Symbols;

namespace Pynector.Generators.Calls;

/// <summary>Why a call is not intercepted, although the method it calls is traced at its calls.</summary>
internal enum CallRefusal
{
    /// <summary><c>base.M()</c>: a wrapper would call the override, and that <c>base.M()</c> again.</summary>
    Base,

    /// <summary>Data for whoever reads the expression tree, and no call.</summary>
    ExpressionTree,

    /// <summary>A receiver of a type parameter may be a struct: the wrapper would work on a boxed copy.</summary>
    MayBeStruct,

    /// <summary>A static abstract method is called on a type parameter, which a wrapper doesn't have.</summary>
    TypeParameter,

    /// <summary>A generic method calls itself with its own type parameters: the compiler then finds no wrapper's signature to match (CS9144).</summary>
    OwnTypeParameters,
}

/// <summary>Tells the calls that a wrapper would change.</summary>
internal static class CallRules
{
    public static CallRefusal? Refusal(InvocationExpressionSyntax call, IMethodSymbol called, SemanticModel semantics, CancellationToken cancellation)
    {
        var receiver = Receiver(call);
        if (receiver is BaseExpressionSyntax)
        {
            return CallRefusal.Base;
        }

        if (IsInExpressionTree(call, semantics, cancellation))
        {
            return CallRefusal.ExpressionTree;
        }

        if (called is { IsStatic: true, ContainingType.TypeKind: TypeKind.Interface } and ({ IsAbstract: true } or { IsVirtual: true }))
        {
            return CallRefusal.TypeParameter;
        }

        if (HandsOnOwnTypeParameters(called))
        {
            return CallRefusal.OwnTypeParameters;
        }

        return receiver is not null && !called.IsStatic && called.ReducedFrom is null
            && semantics.GetTypeInfo(receiver, cancellation).Type is ITypeParameterSymbol { IsReferenceType: false }
            ? CallRefusal.MayBeStruct
            : null;
    }

    /// <summary>What stands before the dot, or null where there is nothing.</summary>
    private static ExpressionSyntax? Receiver(InvocationExpressionSyntax call) => call.Expression switch
    {
        MemberAccessExpressionSyntax access => access.Expression,
        MemberBindingExpressionSyntax binding => binding.Ancestors().OfType<ConditionalAccessExpressionSyntax>().FirstOrDefault()?.Expression,
        _ => null,
    };

    // Before it compares signatures the compiler replaces the called method's type parameters by their numbers, also where they are type arguments of the
    // call. In the wrapper's signature they stay what they are: the wrapper is another method. An extension method called on its first argument has type
    // parameters of its own where the call hands on the method's in their order.
    private static bool HandsOnOwnTypeParameters(IMethodSymbol called)
    {
        if (called.Arity == 0)
        {
            return false;
        }

        var method = called.ReducedFrom?.Construct([.. called.TypeArguments]) ?? called;
        return method.Parameters.Select(parameter => parameter.Type).Append(method.ReturnType)
            .SelectMany(type => type.SelfAndParts())
            .Any(part => part is ITypeParameterSymbol { DeclaringMethod: { } declaring } && SymbolEqualityComparer.Default.Equals(declaring.ReducedFrom ?? declaring, method.OriginalDefinition));
    }

    private static bool IsInExpressionTree(SyntaxNode call, SemanticModel semantics, CancellationToken cancellation)
    {
        var within = call;
        for (var node = call.Parent; node is not (null or MemberDeclarationSyntax); within = node, node = node.Parent)
        {
            var isTree = node switch
            {
                // What is joined is an argument: it sees no range variable.
                JoinClauseSyntax join when join.InExpression == within => false,
                AnonymousFunctionExpressionSyntax lambda => IsExpression(semantics.GetTypeInfo(lambda, cancellation).ConvertedType),
                OrderingSyntax ordering => TakesTree(semantics.GetSymbolInfo(ordering, cancellation).Symbol),
                QueryClauseSyntax clause => TakesTree(semantics.GetQueryClauseInfo(clause, cancellation).OperationInfo.Symbol),
                SelectOrGroupClauseSyntax clause => TakesTree(semantics.GetSymbolInfo(clause, cancellation).Symbol ?? Last(clause, semantics, cancellation)),
                _ => false,
            };
            if (isTree)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The method that a <c>from</c> or <c>join</c> before it calls, which gets a <c>select</c> behind as well.</summary>
    private static ISymbol? Last(SelectOrGroupClauseSyntax clause, SemanticModel semantics, CancellationToken cancellation) =>
        (clause.Parent as QueryBodySyntax)?.Clauses.LastOrDefault() is { } last
            ? semantics.GetQueryClauseInfo(last, cancellation).OperationInfo.Symbol
            : null;

    private static bool TakesTree(ISymbol? method) =>
        method is IMethodSymbol { Parameters: var parameters } && parameters.Any(parameter => IsExpression(parameter.Type));

    // Expression<T> is a LambdaExpression, which is an Expression: a lambda can become each of them.
    private static bool IsExpression(ITypeSymbol? type)
    {
        for (; type is not null; type = type.BaseType)
        {
            if (KnownTypes.Is(type, "Expression", "System.Linq.Expressions"))
            {
                return true;
            }
        }

        return false;
    }
}

using Microsoft.CodeAnalysis;
using Pynector.Generators.Model;
using Pynector.Generators.Symbols;
using Pynector.Generators.Weaving;

namespace Pynector.Generators.Parsing.Loggers;

/// <summary>
/// Tells methods that may open a scope for their caller, as <c>BeginScope</c> does: ours, closed around it, would take that with it, and come back
/// when it is closed.
/// </summary>
internal static class OpenedScopes
{
    /// <param name="method">The method.</param>
    /// <param name="body">That which has its body: itself, or its core.</param>
    public static bool MayLeave(IMethodSymbol method, IMethodSymbol body) =>
        ReturnShapeReader.Read(method) switch
        {
            // Its enumerator is disposed, and not by whom the method returns to.
            ReturnShape.Stream or ReturnShape.AsyncStream => false,

            // What an async method opens, its caller doesn't see. One that isn't rarely leaves a scope open: but it can, and its caller then has it while the
            // task is still pending. To leave ours out costs its logs their ids, if nothing else adds them; to open it costs others theirs.
            ReturnShape.Task or ReturnShape.TaskLike => !WrapperRules.IsSurelyAsync(body) && ReturnShapeReader.ResultType(method) is { } result && MayClose(result),
            _ => MayClose(method.ReturnType),
        }
        || method.Parameters.Any(parameter => parameter.RefKind is RefKind.Ref or RefKind.Out && MayClose(parameter.Type));

    /// <summary>Whether disposing a value of the type may close a scope.</summary>
    private static bool MayClose(ITypeSymbol type) => type switch
    {
        INamedTypeSymbol { OriginalDefinition.SpecialType: SpecialType.System_Nullable_T } nullable => MayClose(nullable.TypeArguments[0]),
        INamedTypeSymbol { IsTupleType: true } tuple => tuple.TupleElements.Any(element => MayClose(element.Type)),
        ITypeParameterSymbol parameter => parameter.ConstraintTypes.Any(MayClose),
        _ => IsDisposable(type) || (type.AllInterfaces.Any(IsDisposable) && !IsSystems(type)),
    };

    private static bool IsDisposable(ITypeSymbol type) => type.SpecialType == SpecialType.System_IDisposable || KnownTypes.Is(type, "IAsyncDisposable", "System");

    // A stream, a response, a connection, a task: what they dispose of is their own, and they know no logger.
    private static bool IsSystems(ITypeSymbol type)
    {
        var scope = type.ContainingNamespace;
        while (scope is { ContainingNamespace.IsGlobalNamespace: false })
        {
            scope = scope.ContainingNamespace;
        }

        return scope is { Name: "System" };
    }
}

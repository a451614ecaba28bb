using Microsoft.CodeAnalysis;
using Pynector.Generators.Model;

namespace Pynector.Generators.Symbols;

/// <summary>Sorts return types by how they are woven.</summary>
internal static class ReturnShapeReader
{
    private const string Tasks = "System.Threading.Tasks";
    private const string Collections = "System.Collections.Generic";

    public static ReturnShape Read(IMethodSymbol method) =>
        method.ReturnsVoid ? ReturnShape.Void
        : IsTask(method.ReturnType) ? ReturnShape.Task
        : IsAsyncStream(method.ReturnType) ? ReturnShape.AsyncStream
        : IsStream(method.ReturnType) ? ReturnShape.Stream
        : MethodBuilders.OwnBuilder(method.ReturnType) is not null ? ReturnShape.TaskLike
        : ReturnShape.Value;

    /// <summary><c>Task</c>, <c>Task&lt;T&gt;</c>, <c>ValueTask</c> or <c>ValueTask&lt;T&gt;</c>.</summary>
    public static bool IsTask(ITypeSymbol type) =>
        type is INamedTypeSymbol { Arity: <= 1 }
        && (KnownTypes.Is(type, "Task", Tasks) || KnownTypes.Is(type, "ValueTask", Tasks));

    /// <summary>A generic sequence whose items come after the method has returned.</summary>
    public static bool IsStream(ITypeSymbol type) => IsAsyncStream(type) || IsSyncStream(type, Collections);

    public static bool IsAsyncStream(ITypeSymbol type) =>
        KnownTypes.Is(type, "IAsyncEnumerable", Collections) || KnownTypes.Is(type, "IAsyncEnumerator", Collections);

    /// <summary>A sequence without an item type, which a span can't cover.</summary>
    public static bool IsUntypedStream(ITypeSymbol type) => IsSyncStream(type, "System.Collections");

    /// <summary>The type of the result in a task's completion, or of the value returned; null where there is none.</summary>
    public static ITypeSymbol? ResultType(IMethodSymbol method) => Read(method) switch
    {
        ReturnShape.Task or ReturnShape.TaskLike => ((INamedTypeSymbol)method.ReturnType).TypeArguments.FirstOrDefault(),
        ReturnShape.Value => method.ReturnType,
        _ => null,
    };

    private static bool IsSyncStream(ITypeSymbol type, string containingNamespace) =>
        KnownTypes.Is(type, "IEnumerable", containingNamespace) || KnownTypes.Is(type, "IEnumerator", containingNamespace);
}

using Microsoft.CodeAnalysis;
using Pynector.Generators.Model;

namespace Pynector.Generators.Parsing;

/// <summary>Sorts return types by how they are woven.</summary>
internal static class ReturnShapeReader
{
    private const string Tasks = "System.Threading.Tasks";
    private const string Builders = "global::System.Runtime.CompilerServices.";

    public static ReturnShape Read(IMethodSymbol method) =>
        method.ReturnsVoid ? ReturnShape.Void
        : IsTask(method.ReturnType) ? ReturnShape.Task
        : ReturnShape.Value;

    /// <summary><c>Task</c>, <c>Task&lt;T&gt;</c>, <c>ValueTask</c> or <c>ValueTask&lt;T&gt;</c>.</summary>
    public static bool IsTask(ITypeSymbol type) =>
        type is INamedTypeSymbol { Arity: <= 1 }
        && (KnownTypes.Is(type, "Task", Tasks) || KnownTypes.Is(type, "ValueTask", Tasks));

    /// <summary>A sequence whose items come after the method has returned.</summary>
    public static bool IsStream(ITypeSymbol type) =>
        KnownTypes.Is(type, "IAsyncEnumerable", "System.Collections.Generic")
        || KnownTypes.Is(type, "IAsyncEnumerator", "System.Collections.Generic")
        || KnownTypes.Is(type, "IEnumerable", "System.Collections.Generic")
        || KnownTypes.Is(type, "IEnumerator", "System.Collections.Generic")
        || KnownTypes.Is(type, "IEnumerable", "System.Collections")
        || KnownTypes.Is(type, "IEnumerator", "System.Collections");

    /// <summary>The type of the result in a task's completion, or of the value returned; null where there is none.</summary>
    public static ITypeSymbol? ResultType(IMethodSymbol method) => Read(method) switch
    {
        ReturnShape.Task => ((INamedTypeSymbol)method.ReturnType).TypeArguments.FirstOrDefault(),
        ReturnShape.Value => method.ReturnType,
        _ => null,
    };

    /// <summary>The builder that C# itself would take for the return type, or null where the type is no task.</summary>
    public static BuilderModel? Builder(ITypeSymbol type)
    {
        if (!IsTask(type))
        {
            return null;
        }

        var hasResult = ((INamedTypeSymbol)type).Arity == 1;
        var result = hasResult ? "<TResult>" : "";
        return new BuilderModel($"{Builders}Async{type.Name}MethodBuilder{result}", $"global::{Tasks}.{type.Name}{result}", hasResult);
    }
}

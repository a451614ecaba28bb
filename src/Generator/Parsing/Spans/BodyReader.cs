using Microsoft.CodeAnalysis;
using Pynector.Generators.Model;
using Pynector.Generators.Symbols;
using Pynector.Generators.Weaving;

namespace Pynector.Generators.Parsing.Spans;

/// <summary>Reads how a wrapper ends its span.</summary>
internal static class BodyReader
{
    /// <param name="method">The method.</param>
    /// <param name="core">The method that has its body: itself, or its core.</param>
    /// <param name="span">What its span says.</param>
    public static BodyModel Read(IMethodSymbol method, IMethodSymbol core, SpanSettingsModel span) => ReturnShapeReader.Read(method) switch
    {
        ReturnShape.Task when WrapperRules.IsSurelyAsync(core) && IsAwaitable(method, core) => new AwaitedBodyModel { Result = ReturnShapeReader.ResultType(core) is null ? ResultUse.None : Result(core, span) },
        ReturnShape.Task when WrapperRules.IsSurelyAsync(core) => new AsyncBodyModel(),
        ReturnShape.Task => new ObservedBodyModel(),
        ReturnShape.TaskLike => new TaskLikeBodyModel { Result = BuilderReader.Default(method.ReturnType) is { HasResult: false } ? ResultUse.None : Result(core, span) },
        ReturnShape.Stream => Stream(core, StreamKind.Enumerable),
        ReturnShape.AsyncStream => Stream(core, StreamKind.AsyncEnumerable),
        ReturnShape.Void => new GuardedBodyModel { Result = ResultUse.None },
        _ => new GuardedBodyModel { Result = Result(core, span) },
    };

    // The wrapper's own async method takes the arguments over: none by reference, and no structure as this. And what a static constructor
    // throws must come out of the call, not of the task: inside of its type it has run before.
    private static bool IsAwaitable(IMethodSymbol method, IMethodSymbol core) =>
        RuntimeAsync.IsRuntimeAsync(core)
        && (method.IsStatic || !method.ContainingType.IsValueType)
        && !(ReferenceEquals(method, core) && core.IsStatic && core.ContainingType.StaticConstructors.Any(constructor => !constructor.IsImplicitlyDeclared));

    private static ResultUse Result(IMethodSymbol core, SpanSettingsModel span) =>
        span.ResultTag is null ? ResultUse.Returned
        : ReturnShapeReader.ResultType(core)?.TypeKind == TypeKind.Dynamic ? ResultUse.TaggedDynamic
        : ResultUse.Tagged;

    private static StreamBodyModel Stream(IMethodSymbol core, StreamKind kind) =>
        new() { Entry = WrapperRules.IsSurelyAsync(core) ? StreamEntry.AsyncCall : StreamEntry.Call, Kind = kind };
}

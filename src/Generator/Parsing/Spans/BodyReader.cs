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
        ReturnShape.Task when WrapperRules.IsSurelyAsync(core) => new AsyncBodyModel(),
        ReturnShape.Task => new ObservedBodyModel(),
        ReturnShape.TaskLike => new TaskLikeBodyModel { Result = BuilderReader.Default(method.ReturnType) is { HasResult: false } ? ResultUse.None : Result(core, span) },
        ReturnShape.Stream => Stream(core, StreamKind.Enumerable),
        ReturnShape.AsyncStream => Stream(core, StreamKind.AsyncEnumerable),
        ReturnShape.Void => new GuardedBodyModel { Result = ResultUse.None },
        _ => new GuardedBodyModel { Result = Result(core, span) },
    };

    private static ResultUse Result(IMethodSymbol core, SpanSettingsModel span) =>
        span.ResultTag is null ? ResultUse.Returned
        : core.ReturnType.TypeKind == TypeKind.Dynamic ? ResultUse.TaggedDynamic
        : ResultUse.Tagged;

    private static StreamBodyModel Stream(IMethodSymbol core, StreamKind kind) =>
        new() { Entry = WrapperRules.IsSurelyAsync(core) ? StreamEntry.AsyncCall : StreamEntry.Call, Kind = kind };
}

using Pynector;

namespace Inputs.Declarations;

/// <summary>Names that the emitted code might want for itself.</summary>
internal sealed partial class Greedy
{
    [Tag]
    private readonly int _self = 5;

    [Traced]
    public partial int Take([Tag] int call, [Tag] int e, int self, [Tag] int TResult);

    private int TakeCore(int call, int e, int self, int TResult) => call + e + self + TResult + _self;

    [Traced]
    public async partial Task<TResult> GiveAsync<TResult, TStateMachine>(TResult result, TStateMachine stateMachine)
    {
        await Task.Yield();
        return stateMachine is null ? throw new InvalidOperationException() : result;
    }

    internal static class GreedySpans;

    internal static class Pynector;

    internal static class System;
}

using System.Diagnostics;
using Pynector;

namespace Inputs.Behaviour;

/// <summary>Many calls at once, each with calls of its own.</summary>
internal static partial class Crowd
{
    [Traced]
    public static async partial Task<int> JoinAsync(int member)
    {
        CurrentSpan.Tag("member", member);
        await Task.Yield();
        var sum = await StepAsync(member).ConfigureAwait(false);
        var parts = await Task.WhenAll(StepAsync(member), WalkAsync(member)).ConfigureAwait(false);
        return sum + parts.Sum() + Look(member);
    }

    [Traced]
    public static async partial Task<int> StepAsync(int member)
    {
        CurrentSpan.Tag("member", member);
        await Task.Yield();
        await Task.Delay(1).ConfigureAwait(false);
        return Check(member);
    }

    [Traced]
    public static partial Task<int> WalkAsync([Tag] int member);

    private static async Task<int> WalkAsyncCore(int member)
    {
        await Task.Yield();
        await Task.Delay(1).ConfigureAwait(false);
        return Check(member);
    }

    [Traced]
    public static partial int Look([Tag] int member);

    private static int LookCore(int member) => Check(member);

    // The span that is current here must be this member's.
    private static int Check(int member) => Activity.Current is null || member.Equals(Activity.Current.GetTagItem("member")) ? member : int.MinValue;
}

using Inputs.TaskLikes;
using Pynector;

namespace Inputs.Shapes;

/// <summary>Parameters that are called like what emitted code declares or names.</summary>
internal sealed partial class Names
{
    [Tag]
    private readonly int _call = 1;

    [Tag("own.self")]
    private int self => 2;

    [Traced]
    public partial int Locals([Tag] int call, int caller, [Tag] int self, int e, int task, int sequence, int Traced, int call2);

    private int LocalsCore(int call, int caller, int self, int e, int task, int sequence, int Traced, int call2)
    {
        Probe.Enter();
        return call + caller + self + e + task + sequence + Traced + call2 + _call + this.self;
    }

    [Traced]
    public partial int Types(int System, int Pynector, int Activity, int Exception, int Task, int TResult, int NamesSpans, int global, int Names);

    private int TypesCore(int System, int Pynector, int Activity, int Exception, int Task, int TResult, int NamesSpans, int global, int Names)
    {
        Probe.Enter();
        return System + Pynector + Activity + Exception + Task + TResult + NamesSpans + global + Names;
    }

    [Traced]
    public partial int Core(int CoreCore, Func<int, int> Core);

    private int CoreCore(int number, Func<int, int> function)
    {
        Probe.Enter();
        return function(number);
    }

    [Traced]
    public static partial int StaticCore(int StaticCoreCore);

    private static int StaticCoreCore(int number)
    {
        Probe.Enter();
        return number;
    }

    [Traced]
    public partial dynamic? Dynamic([Tag] dynamic? call, ref dynamic? self);

    private dynamic? DynamicCore(dynamic? call, ref dynamic? self)
    {
        Probe.Enter();
        (call, self) = (self, call);
        return call;
    }

    [Traced]
    public partial IEnumerable<int> Stream(int sequence, int call, int self, int e);

    private IEnumerable<int> StreamCore(int sequence, int call, int self, int e)
    {
        Probe.Enter();
        yield return sequence + call + self + e;
    }

    [Traced]
    public partial Errand<int> ErrandAsync(int call, int task, int Traced, int e);

    private async Errand<int> ErrandAsyncCore(int call, int task, int Traced, int e)
    {
        await Task.Yield();
        Probe.Enter();
        return call + task + Traced + e;
    }

    [Traced]
    public async partial Task<int> InPlaceAsync(int stateMachine, int exception, int result, int caller, int _builder, int _span, int awaiter, int NamesSpans)
    {
        await Task.Yield();
        Probe.Enter();
        return stateMachine + exception + result + caller + _builder + _span + awaiter + NamesSpans;
    }

    [Traced]
    public async partial Task<TResult> GenericAsync<TResult, TStateMachine, TAwaiter>(TResult result, TStateMachine stateMachine, TAwaiter awaiter)
    {
        await Task.Yield();
        Probe.Enter();
        return result;
    }
}

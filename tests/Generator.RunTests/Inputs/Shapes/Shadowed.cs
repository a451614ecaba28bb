using Pynector;

namespace Inputs.Shapes.Shadowed;

/// <summary>Methods in whose scope types are called like those that emitted code names.</summary>
internal sealed partial class Desk
{
    [Tag]
    private readonly int _open = 1;

    [Traced]
    public partial int Place([Tag] int id, Task task);

    private int PlaceCore(int id, Task task)
    {
        Probe.Enter();
        return id + task.Id + _open;
    }

    [Traced]
    public partial global::System.Threading.Tasks.Task<int> PlaceAsync(Exception exception);

    private async global::System.Threading.Tasks.Task<int> PlaceAsyncCore(Exception exception)
    {
        await global::System.Threading.Tasks.Task.Yield();
        Probe.Enter();
        return exception.Id;
    }

    [Traced]
    public async partial global::System.Threading.Tasks.Task<Task> InPlaceAsync(Task task, System system, Pynector pynector, Activity activity)
    {
        await global::System.Threading.Tasks.Task.Yield();
        Probe.Enter();
        return task with { Id = task.Id + system.Id + pynector.Id + activity.Id };
    }

    [Traced]
    public partial IEnumerable Read(Type type);

    private IEnumerable ReadCore(Type type)
    {
        Probe.Enter();
        return new IEnumerable(type.Id);
    }
}

internal sealed record Task(int Id);

internal sealed record System(int Id);

internal sealed record Pynector(int Id);

internal sealed record Activity(int Id);

internal sealed record Exception(int Id);

internal sealed record Type(int Id);

internal sealed record IEnumerable(int Id);

internal static class TracedMethod;

internal static class TracedCall;

internal static class CallerContext;

internal static class IAsyncStateMachine;

internal static class AsyncMethodBuilder;

internal static class AsyncMethodBuilderAttribute;

internal static class GeneratedCode;

internal static class DebuggerStepThroughAttribute;

internal static class DeskSpans;

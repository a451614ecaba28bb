using Pynector;

namespace Shop;

/// <summary>A base with virtual methods.</summary>
public abstract partial class Job
{
    /// <summary>Runs.</summary>
    [Traced]
    public virtual partial Task RunAsync<T>(T? input, CancellationToken cancellation = default)
        where T : class;

    private Task RunAsyncCore<T>(T? input, CancellationToken cancellation)
        where T : class => Task.Delay(input is null ? 0 : 1, cancellation);
}

/// <summary>Overrides them.</summary>
public sealed partial class NightlyJob : Job
{
    /// <inheritdoc/>
    [Traced]
    public sealed override async partial Task RunAsync<T>(T? input, CancellationToken cancellation)
        where T : class
    {
        await base.RunAsync(input, cancellation);
    }
}

using Pynector;

namespace Inputs.Declarations;

/// <summary>Virtual methods of both forms.</summary>
internal partial class Animal
{
    [Traced]
    public virtual async partial Task<string> SpeakAsync()
    {
        await Task.Yield();
        return "…";
    }

    [Traced]
    public virtual partial string Name([Tag("animal.loud")] bool loud);

    private string NameCore(bool loud) => loud ? "ANIMAL" : "animal";

    [Traced]
    public virtual async partial Task<int> AgeAsync()
    {
        await Task.Yield();
        return 1;
    }

    [Traced]
    protected internal async partial ValueTask<int> LegsAsync()
    {
        await Task.Yield();
        return 4;
    }
}

/// <summary>Overrides, which call what they override; and one that hides it.</summary>
internal partial class Dog : Animal
{
    [Traced]
    public override async partial Task<string> SpeakAsync() => await base.SpeakAsync().ConfigureAwait(false) + " woof";

    [Traced]
    public override partial string Name(bool loud);

    private string NameCore(bool loud) => "dog, an " + base.Name(loud);

    [Traced]
    public sealed override async partial Task<int> AgeAsync() => 1 + await base.AgeAsync().ConfigureAwait(false);

    [Traced]
    protected internal new async partial ValueTask<int> LegsAsync() => await base.LegsAsync().ConfigureAwait(false) + 0;
}

internal sealed class Puppy : Dog;

/// <summary>An abstract method that is overridden by a traced one.</summary>
internal abstract class Shape
{
    public abstract Task<double> AreaAsync();

    public abstract double Area();
}

internal sealed partial class Square(double side) : Shape
{
    [Traced]
    public override async partial Task<double> AreaAsync()
    {
        await Task.Yield();
        return side * side;
    }

    [Traced]
    public override partial double Area();

    private double AreaCore() => side * side;
}

using System.Diagnostics;
using Pynector;

using var listener = new ActivityListener
{
    ShouldListenTo = source => source.Name == "Zoo",
    Sample = (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllData,
    ActivityStopped = span => Console.WriteLine(span.OperationName),
};
ActivitySource.AddActivityListener(listener);

Pet pet = new Cat("Tom");
await pet.FeedAsync();
pet.Wash();
pet.Play();
await Pet.Basket.SleepAsync();

public record Cat(string Name);

public record Dog(string Name);

public partial union Pet(Cat, Dog)
{
    [Traced]
    public async partial Task FeedAsync() => await Task.Yield();

    [Traced]
    public partial void Wash();

    public void Play() => Run(4);

    private void WashCore() { }

    [Traced]
    private int Run(int rounds) => rounds;

    public partial record struct Basket
    {
        [Traced]
        public static async partial Task SleepAsync() => await Task.Yield();
    }
}

namespace System.Runtime.CompilerServices
{
    // .NET 11 has them.
    [AttributeUsage(AttributeTargets.Class | AttributeTargets.Struct)]
    public sealed class UnionAttribute : Attribute;

    public interface IUnion
    {
        object? Value { get; }
    }
}

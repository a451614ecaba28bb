using System.Reflection;
using System.Reflection.Emit;
using System.Runtime.CompilerServices;

namespace Pynector.Runtime.Tests;

/// <summary>How builders find the method that they build, which is registered by its type and its number.</summary>
public sealed class MethodRegistryTests
{
    [Fact]
    public async Task A_method_that_nobody_has_registered_runs_untraced()
    {
        (await Unknown.CountAsync(3)).ShouldBe(3);
        await Should.ThrowAsync<TimeoutException>(() => Unknown.FailAsync());
    }

    [Fact]
    public async Task A_method_is_found_once_it_is_registered()
    {
        using var recorder = new Recorder();
        (await Late.CountAsync(1)).ShouldBe(1);
        recorder.Stopped.ShouldBeEmpty();

        MethodRegistry.Add(typeof(Late).Assembly, (type, number, assembly) => type == typeof(Late).FullName && number == 7 ? new TracedMethod(assembly, recorder.Source, "Late.CountAsync") : null);
        (await Late.CountAsync(2)).ShouldBe(2);

        recorder.Span.OperationName.ShouldBe("Late.CountAsync");
    }

    [Fact]
    public async Task A_table_that_throws_leaves_its_methods_untraced()
    {
        using var recorder = new Recorder();
        var asked = 0;
        MethodRegistry.Add(typeof(Broken).Assembly, (type, _, _) => type == typeof(Broken).FullName && ++asked > 0 ? throw new TypeLoadException() : null);

        (await Broken.CountAsync(1)).ShouldBe(1);
        (await Broken.CountAsync(2)).ShouldBe(2);

        asked.ShouldBe(1);
    }

    [Fact]
    public void A_method_is_described_once()
    {
        using var recorder = new Recorder();
        var described = 0;
        MethodRegistry.Add(typeof(Often).Assembly, (type, number, assembly) =>
        {
            if (type != typeof(Often).FullName)
            {
                return null;
            }

            Interlocked.Increment(ref described);
            return new TracedMethod(assembly, recorder.Source, "Often");
        });

        Parallel.For(0, 100, _ => Often.CountAsync(1).GetAwaiter().GetResult());
        var before = described;
        Parallel.For(0, 100, _ => Often.CountAsync(1).GetAwaiter().GetResult());

        described.ShouldBe(before);
        recorder.Stopped.Count.ShouldBe(200);
    }

    [Fact]
    public async Task An_assembly_that_others_are_merged_into_has_several_tables()
    {
        using var recorder = new Recorder();
        foreach (var owner in new[] { typeof(First), typeof(Second) })
        {
            MethodRegistry.Add(owner.Assembly, (type, _, assembly) => type == owner.FullName ? new TracedMethod(assembly, recorder.Source, owner.Name) : null);
        }

        await First.CountAsync(1);
        await Second.CountAsync(1);

        recorder.Stopped.Select(span => span.OperationName).ShouldBe(["First", "Second"]);
    }

    [Fact]
    public void An_assembly_that_can_be_unloaded_is_not_held()
    {
        var assembly = Register();
        for (var i = 0; i < 10 && assembly.IsAlive; i++)
        {
            GC.Collect();
            GC.WaitForPendingFinalizers();
        }

        assembly.IsAlive.ShouldBeFalse();

        [MethodImpl(MethodImplOptions.NoInlining)]
        static WeakReference Register()
        {
            var assembly = AssemblyBuilder.DefineDynamicAssembly(new AssemblyName("Unloaded"), AssemblyBuilderAccess.RunAndCollect);
            MethodRegistry.Add(assembly, static (_, _, _) => null);
            return new WeakReference(assembly);
        }
    }

    private static class Unknown
    {
        [AsyncMethodBuilder(typeof(TracedTaskBuilder0<>))]
        public static async Task<int> CountAsync(int count)
        {
            await Task.Yield();
            return count;
        }

        [AsyncMethodBuilder(typeof(TracedTaskBuilder1))]
        public static async Task FailAsync()
        {
            await Task.Yield();
            throw new TimeoutException();
        }
    }

    private static class Late
    {
        [AsyncMethodBuilder(typeof(TracedTaskBuilder7<>))]
        public static async Task<int> CountAsync(int count) => await Task.FromResult(count);
    }

    private static class Broken
    {
        [AsyncMethodBuilder(typeof(TracedValueTaskBuilder0<>))]
        public static async ValueTask<int> CountAsync(int count) => await Task.FromResult(count);
    }

    private static class Often
    {
        [AsyncMethodBuilder(typeof(TracedTaskBuilder3<>))]
        public static async Task<int> CountAsync(int count) => await Task.FromResult(count);
    }

    private static class First
    {
        [AsyncMethodBuilder(typeof(TracedValueTaskBuilder2<>))]
        public static async ValueTask<int> CountAsync(int count) => await Task.FromResult(count);
    }

    private static class Second
    {
        [AsyncMethodBuilder(typeof(TracedValueTaskBuilder2<>))]
        public static async ValueTask<int> CountAsync(int count) => await Task.FromResult(count);
    }
}

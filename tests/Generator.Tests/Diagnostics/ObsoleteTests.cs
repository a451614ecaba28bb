using Pynector.Generator.Tests.Harness;

namespace Pynector.Generator.Tests.Diagnostics;

/// <summary>What is reported where emitted code would have to use obsolete members.</summary>
public sealed class ObsoleteTests
{
    [Fact]
    public Task PYN0030_core() => Marked.CheckAsync(
        """
        public partial class Orders
        {
            [Traced]
            public partial void {|PYN0030:Place|}();

            [Obsolete("Call Place.", error: true)]
            private void PlaceCore() { }
        }
        """,
        ["'Place' can't be traced, because emitted code uses 'PlaceCore', which [Obsolete] makes an error: remove 'error: true', or mark 'Place' as [Obsolete], too"]);

    [Fact]
    public Task PYN0030_tagged_members() => Marked.CheckAsync(
        """
        public interface IHasTenant
        {
            [Obsolete("Gone.", error: true)]
            string Tenant { get; }
        }

        public partial class Orders : IHasTenant
        {
            [{|PYN0030:Tag|}, Obsolete("Gone.", error: true)]
            public int Id => 1;

            [{|PYN0030:Tag|}]
            public int Count { [Obsolete("Gone.", error: true)] get; set; }

            [{|PYN0030:Tag|}]
            string IHasTenant.Tenant => "north";

            [Tag, Obsolete("Old.")]
            public int Number => 1;

            [Traced]
            public partial void Place();

            private void PlaceCore() { }
        }
        """);

    [Fact]
    public Task PYN0030_what_stands_outside_the_types() => Marked.CheckAsync(
        """
        [Obsolete("Gone.", error: true)]
        public class Rejected : Exception;

        [Obsolete("Old.")]
        public partial class Orders
        {
            [Traced(NotErrors = {|PYN0030:[typeof(Rejected)]|})]
            public async partial Task PlaceAsync() => await Task.Yield();

            [Traced]
            public async partial {|PYN0030:Job|} RunAsync() => await Task.Yield();
        }

        [AsyncMethodBuilder(typeof(JobBuilder)), Obsolete("Gone.", error: true)]
        public sealed class Job;

        [Obsolete("Old.")]
        public struct JobBuilder
        {
            public static JobBuilder Create() => default;
            public readonly Job Task => new();
            public readonly void Start<T>(ref T machine) where T : IAsyncStateMachine => machine.MoveNext();
            public readonly void SetStateMachine(IAsyncStateMachine machine) { }
            public readonly void SetResult() { }
            public readonly void SetException(Exception exception) { }
            public readonly void AwaitOnCompleted<TAwaiter, T>(ref TAwaiter awaiter, ref T machine) where TAwaiter : INotifyCompletion where T : IAsyncStateMachine { }
            public readonly void AwaitUnsafeOnCompleted<TAwaiter, T>(ref TAwaiter awaiter, ref T machine) where TAwaiter : ICriticalNotifyCompletion where T : IAsyncStateMachine { }
        }
        """,
        ["'PlaceAsync' can't be traced, because emitted code uses 'Shop.Rejected', which [Obsolete] makes an error: remove 'error: true'"]);

    // What is obsolete itself may use whatever is, and the emitted part is of the same method.
    [Fact]
    public Task An_obsolete_method_may_use_all() => Marked.CheckAsync(
        """
        [Obsolete("Gone.", error: true)]
        public class Old;

        public partial class Orders
        {
            [Tag, Obsolete("Gone.", error: true)]
            public int Id => 1;

            [Traced, Obsolete("Old.")]
            public partial void Place(Old old);

            [Obsolete("Gone.", error: true)]
            private void PlaceCore(Old old) { }
        }

        [Obsolete("Old.")]
        public partial class OldOrders
        {
            [Traced]
            public async partial Task<Old> PlaceAsync(Old old)
            {
                await Task.Yield();
                return old;
            }

            public partial class Lines
            {
                [Traced]
                public partial void Place(Old old);

                [Obsolete("Gone.", error: true)]
                private void PlaceCore(Old old) { }
            }
        }
        """);
}

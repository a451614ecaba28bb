using Pynector.Generator.Tests.Harness;

namespace Pynector.Generator.Tests.Coverage;

/// <summary>What a message advises is what the parser then takes.</summary>
public sealed class FollowableAdviceTests
{
    [Fact]
    public Task A_task_like_whose_builder_is_out_of_reach_is_split() => Marked.CheckAsync(
        """
        public interface IOrders
        {
            Vital<string> NameAsync(int id);
        }

        public sealed partial class Orders : IOrders
        {
            [Traced]
            public async Vital<string> {|PYN1001:NameAsync|}(int id)
            {
                await Task.Yield();
                return id.ToString();
            }
        }

        [AsyncMethodBuilder(typeof(VitalBuilder<>))]
        public sealed class Vital<T>(Task<T> task) where T : class
        {
            public TaskAwaiter<T> GetAwaiter() => task.GetAwaiter();
        }

        public struct VitalBuilder<T> where T : class
        {
            private AsyncTaskMethodBuilder<T> _builder;
            public static VitalBuilder<T> Create() => new() { _builder = AsyncTaskMethodBuilder<T>.Create() };
            public Vital<T> Task => new(_builder.Task);
            public void Start<TStateMachine>(ref TStateMachine machine) where TStateMachine : IAsyncStateMachine => _builder.Start(ref machine);
            public void SetResult(T result) => _builder.SetResult(result);
            public void SetException(Exception e) => _builder.SetException(e);
            public void SetStateMachine(IAsyncStateMachine machine) { }
            public void AwaitOnCompleted<TAwaiter, TStateMachine>(ref TAwaiter awaiter, ref TStateMachine machine) where TAwaiter : INotifyCompletion where TStateMachine : IAsyncStateMachine => _builder.AwaitOnCompleted(ref awaiter, ref machine);
            public void AwaitUnsafeOnCompleted<TAwaiter, TStateMachine>(ref TAwaiter awaiter, ref TStateMachine machine) where TAwaiter : ICriticalNotifyCompletion where TStateMachine : IAsyncStateMachine => _builder.AwaitUnsafeOnCompleted(ref awaiter, ref machine);
        }
        """,
        ["Direct calls of 'NameAsync' are traced, and calls through 'IOrders.NameAsync' are not: declare it as 'partial' without a body, and rename this one to 'NameAsyncCore', or put [Traced] on 'IOrders.NameAsync' instead"]);

    [Fact]
    public Task A_core_whose_name_is_taken_is_named_first() => Marked.CheckAsync(
        """
        public interface IOrders
        {
            int Place(int id);
        }

        public sealed partial class Orders : IOrders
        {
            private const int PlaceCore = 1;

            [Traced]
            public int {|PYN1001:Place|}(int id) => id + PlaceCore;
        }
        """,
        ["Direct calls of 'Place' are traced, and calls through 'IOrders.Place' are not: rename 'PlaceCore', declare 'Place' as 'partial' without a body, and rename this one to that, or put [Traced] on 'IOrders.Place' instead"]);

    [Fact]
    public Task PYN0014_and_not_the_advice_to_split() => Marked.CheckAsync(
        """
        public sealed partial class Orders
        {
            private int _count;

            [Traced]
            public partial {|PYN0014:ref int|} Count() => ref _count;

            [Traced]
            public partial {|PYN0005:System.Collections.IEnumerable|} Read() => Array.Empty<int>();
        }
        """);
}

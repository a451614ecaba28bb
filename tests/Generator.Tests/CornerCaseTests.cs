using Pynector.Generator.Tests.Harness;

namespace Pynector.Generator.Tests;

/// <summary>Valid programs that are easily broken: they build, with what is emitted, without a warning.</summary>
public sealed class CornerCaseTests
{
    [Fact]
    public Task Type_names_that_differ_by_case_only() => Builds(
        """
        internal partial class Orders { [Traced] internal partial void Place(); private void PlaceCore() => _ = this; }
        internal partial class orders { [Traced] internal partial void Place(); private void PlaceCore() => _ = this; }
        """);

    [Fact]
    public Task Method_called_as_another_ones_builder() => Builds(
        """
        internal partial class Orders
        {
            [Traced] internal async partial Task Place() => await Task.Yield();
            [Traced] internal partial void PlaceBuilder();
            private void PlaceBuilderCore() => _ = this;
        }
        """);

    [Fact]
    public Task Members_called_as_emitted_ones() => Builds(
        """
        internal partial class Orders
        {
            [Traced] internal async partial Task<bool> Equals(int stateMachine) { await Task.Yield(); return stateMachine > 0; }
            [Traced] internal partial void OrdersSpans();
            private void OrdersSpansCore() => _ = this;
            [Traced] internal partial int Place(int OrdersSpans, Func<int> PlaceCore, int e, int self);
            private int PlaceCore(int one, Func<int> two, int three, int four) => one + two() + three + four;
        }
        """);

    [Fact]
    public Task Static_core_of_an_instance_method() => Builds(
        """
        internal partial class Orders
        {
            [Traced] internal partial Task<int> PlaceAsync(int PlaceAsyncCore);
            private static async Task<int> PlaceAsyncCore(int id) { await Task.Yield(); return id; }
        }
        """);

    [Fact]
    public Task Tagged_explicit_implementation() => Builds(
        """
        internal interface ITenant { string Tenant { get; } }
        internal partial class Orders : ITenant
        {
            [Tag] string ITenant.Tenant => "north";
            [Traced] internal partial void Place();
            private void PlaceCore() => _ = this;
        }
        """);

    [Fact]
    public Task Tagged_static_member_called_as_a_parameter() => Builds(
        """
        internal partial class Orders
        {
            [Tag] private static readonly string region = "north";
            [Traced] internal partial int Place(string region);
            private int PlaceCore(string other) => other.Length + region.Length;
        }
        """);

    [Fact]
    public Task Tagged_property_of_a_base_type_whose_getter_is_private() => Builds(
        """
        internal class Service { [Tag] internal string Tenant { private get; set; } = ""; internal string Show() => Tenant; }
        internal partial class Orders : Service
        {
            [Traced] internal partial void Place();
            private void PlaceCore() => Tenant = "north";
        }
        """);

    [Fact]
    public Task Defaults_by_attribute() => Builds(
        """
        internal partial class Orders
        {
            [Traced] internal async partial Task Place(
                [Optional, DefaultParameterValue(3)] int id, [Optional] string? name, [Optional, DateTimeConstant(5)] DateTime date) => await Task.Yield();
        }
        """);

    [Fact]
    public Task Every_kind_of_parameter() => Builds(
        """
        internal unsafe partial class Orders
        {
            [Traced] internal partial int Spans(scoped ReadOnlySpan<char> one, scoped ref Span<int> two, params ReadOnlySpan<int> three);
            private int SpansCore(scoped ReadOnlySpan<char> one, scoped ref Span<int> two, params ReadOnlySpan<int> three) => one.Length + two.Length + three.Length;
            [Traced] internal partial int Pointers(int* one, delegate*<int, int> two, void** three);
            private int PointersCore(int* one, delegate*<int, int> two, void** three) => two(*one) + (three == null ? 0 : 1);
            [Traced] internal partial void ByReference<T>(ref readonly int one, T two) where T : allows ref struct;
            private void ByReferenceCore<T>(ref readonly int one, T two) where T : allows ref struct => _ = one;
            [Traced] internal partial dynamic? Dynamic([Tag] dynamic? one, List<dynamic> two, (int A, dynamic? B) three);
            private dynamic? DynamicCore(dynamic? one, List<dynamic> two, (int A, dynamic? B) three) => three.A > two.Count ? one : three.B;
        }
        """);

    // Whatever may not leave the method can't leave it by a core of this kind either.
    [Fact]
    public Task Cores_that_say_nothing_of_scope() => Builds(
        """
        internal partial class Orders
        {
            [Traced] internal partial int Params(params ReadOnlySpan<int> one);
            private int ParamsCore(ReadOnlySpan<int> one) => one.Length;
            [Traced] internal partial int Scoped(scoped Span<int> one, scoped ref int two, scoped in int three);
            private int ScopedCore(Span<int> one, ref int two, in int three) => one.Length + two + three;
            [Traced] internal partial int Unscoped(Span<int> one, ref int two, ref Span<int> three);
            private int UnscopedCore(scoped Span<int> one, scoped ref int two, scoped ref Span<int> three) => one.Length + two + three.Length;
            [Traced] internal partial IEnumerable<int> Stream(scoped Span<int> one);
            private IEnumerable<int> StreamCore(Span<int> one) => one.ToArray();
        }
        """);

    [Fact]
    public Task Cores_with_their_constraints_in_other_words() => Builds(
        """
        internal partial class Outer<TOuter>
        {
            internal sealed class Inner { }
            [Traced] internal partial void Place<T, U>(T one, U two) where T : IDisposable, IComparable<U[]>, IEnumerable<(U A, TOuter B)>, IEquatable<Outer<U>.Inner>;
            private void PlaceCore<X, Y>(X one, Y two) where X : IEquatable<Outer<Y>.Inner>, IComparable<Y[]>, IDisposable, IEnumerable<(Y, TOuter)> => _ = one;
            [Traced] internal partial void Save<T, U>(T one) where T : U;
            private void SaveCore<U, T>(U one) where U : T => _ = one;
        }
        """);

    [Fact]
    public Task Types_called_var() => Builds(
        """
        internal struct @var;
        internal partial class Orders
        {
            [Traced] internal async partial Task PlaceAsync() => await Task.Yield();
            [Traced] internal partial @var Place(@var one);
            private @var PlaceCore(@var one) => one;
            [Traced] internal partial IEnumerable<@var> Read();
            private IEnumerable<@var> ReadCore() { yield return default; }
            internal struct @var;
        }
        """);

    [Fact]
    public Task Every_kind_of_type() => Builds(
        """
        internal readonly partial record struct Line(int Id) { [Traced] internal async partial Task PlaceAsync() => await Task.Yield(); }
        internal partial record Order(int Id) { [Traced] internal partial int Count(); private int CountCore() => Id; }
        internal readonly ref partial struct Window { [Traced] internal partial Task PlaceAsync(); private Task PlaceAsyncCore() => Task.CompletedTask; }
        internal partial struct Counter
        {
            [Tag] private int _count;
            [Traced] internal readonly partial int Get();
            private readonly int GetCore() => _count;
            [Traced] internal partial int Next();
            private int NextCore() => ++_count;
        }
        internal partial interface IOrders<in T, out U>
        {
            [Traced] public async partial Task PlaceAsync(T item) => await Task.Yield();
            [Traced] public static partial Task SaveAsync();
            private static async Task SaveAsyncCore() => await Task.Yield();
            U Get();
        }
        """);

    [Fact]
    public Task Task_likes_of_every_kind_of_method() => Builds(
        """
        [AsyncMethodBuilder(typeof(JobBuilder))]
        internal sealed class Job
        {
            internal TaskCompletionSource Source { get; } = new();
            public TaskAwaiter GetAwaiter() => Source.Task.GetAwaiter();
        }

        internal struct JobBuilder
        {
            private Job _job;
            public static JobBuilder Create() => new() { _job = new Job() };
            public readonly Job Task => _job;
            public readonly void Start<T>(ref T machine) where T : IAsyncStateMachine => machine.MoveNext();
            public readonly void SetStateMachine(IAsyncStateMachine machine) => _ = machine;
            public readonly void SetResult() => _job.Source.SetResult();
            public readonly void SetException(Exception exception) => _job.Source.SetException(exception);
            public readonly void AwaitOnCompleted<TAwaiter, T>(ref TAwaiter awaiter, ref T machine) where TAwaiter : INotifyCompletion where T : IAsyncStateMachine => awaiter.OnCompleted(machine.MoveNext);
            public readonly void AwaitUnsafeOnCompleted<TAwaiter, T>(ref TAwaiter awaiter, ref T machine) where TAwaiter : ICriticalNotifyCompletion where T : IAsyncStateMachine => awaiter.UnsafeOnCompleted(machine.MoveNext);
        }

        internal partial struct Orders
        {
            private int _count;
            [Traced] internal async partial Job PlaceAsync() => await Task.Yield();
            [Traced] internal partial Job SaveAsync(in int id, ref int count, out int next);
            private Job SaveAsyncCore(in int id, ref int count, out int next) { next = ++count + id + ++_count; return new Job(); }
            [Traced] internal partial Job SpanAsync(ReadOnlySpan<int> ids);
            private Job SpanAsyncCore(ReadOnlySpan<int> ids) { _count = ids.Length; return new Job(); }
        }
        """);

    [Fact]
    public Task Streams_of_every_kind() => Builds(
        """
        internal partial struct Orders
        {
            private readonly int _count;
            public Orders(int count) => _count = count;
            [Traced] internal partial IAsyncEnumerable<T?> ReadAsync<T>(T one, CancellationToken cancellation = default);
            private async IAsyncEnumerable<T?> ReadAsyncCore<T>(T one, [EnumeratorCancellation] CancellationToken cancellation) { await Task.Delay(1, cancellation); yield return one; }
            [Traced] internal partial IAsyncEnumerator<int> EnumerateAsync();
            private async IAsyncEnumerator<int> EnumerateAsyncCore() { await Task.Yield(); yield return 1; }
            [Traced] internal readonly partial IEnumerable<(int A, string? B)> Read(ReadOnlySpan<int> sequence);
            private readonly IEnumerable<(int A, string? B)> ReadCore(ReadOnlySpan<int> sequence) => [(sequence.Length + _count, null)];
            [Traced] internal static partial IEnumerator<dynamic?> Enumerate(ref int call);
            private static IEnumerator<dynamic?> EnumerateCore(ref int call) { call++; return new List<dynamic?>().GetEnumerator(); }
        }
        """);

    [Fact]
    public Task Experimental_and_obsolete_types() => Builds(
        """
        [Experimental("SHOP1")] internal class Draft;
        [Obsolete("old")] internal class Old;
        internal partial class Orders
        {
        #pragma warning disable SHOP1, CS0612, CS0618
            [Traced] internal async partial Task<Draft> ReadAsync(Draft draft, Old old) { await Task.Yield(); return draft; }
            [Traced] internal partial void Place(Draft draft, Old old);
            [Obsolete("old")] private void PlaceCore(Draft draft, Old old) => _ = draft;
        #pragma warning restore
        }
        """);

    private static Task Builds(string code)
    {
        const string usings = "using System.Diagnostics.CodeAnalysis; using System.Runtime.CompilerServices; using System.Runtime.InteropServices; using Pynector;\n";
        var run = GeneratorRun.Of(UserProject.OfText($"{usings}namespace Shop;\n{code}"));
        run.Diagnostics.ShouldBeEmpty();
        return StrictBuild.AssertCleanAsync(run, analyze: false);
    }
}

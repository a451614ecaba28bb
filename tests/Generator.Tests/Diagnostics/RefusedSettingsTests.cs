using Pynector.Generator.Tests.Harness;

namespace Pynector.Generator.Tests.Diagnostics;

/// <summary>What is reported of settings of <c>[Traced]</c> that can't be had.</summary>
public sealed class RefusedSettingsTests
{
    [Fact]
    public Task PYN0009_no_exception_type() => Marked.CheckAsync(
        """
        public partial class Orders
        {
            [Traced(NotErrors = {|PYN0009:[typeof(ArgumentException), typeof(string)]|})]
            public async partial Task PlaceAsync() => await Task.Yield();

            [Traced(NotErrors = {|PYN0009:new[] { typeof(IDisposable) }|})]
            public partial void Place();

            private void PlaceCore() { }
        }
        """,
        ["NotErrors takes types of exceptions, and no exception is a 'string'", "NotErrors takes types of exceptions, and no exception is a 'System.IDisposable'"]);

    [Fact]
    public Task PYN0009_of_a_type_is_reported_once() => Marked.CheckAsync(
        """
        [Traced(NotErrors = {|PYN0009:[typeof(IDisposable)]|})]
        public partial class Orders
        {
            public async partial Task PlaceAsync() => await Task.Yield();

            public async partial Task SaveAsync() => await Task.Yield();
        }
        """);

    [Fact]
    public Task PYN0010_empty_names() => Marked.CheckAsync(
        """
        public partial class Orders
        {
            [{|PYN0010:Traced("")|}]
            public async partial Task PlaceAsync() => await Task.Yield();

            [Traced(Source = {|PYN0010:" "|})]
            public partial void Place();

            private void PlaceCore() { }
        }

        [{|PYN0010:Traced("")|}]
        public partial class Lines
        {
            public async partial Task AddAsync() => await Task.Yield();
        }
        """,
        [
            "The span's name is empty: write a name, or leave it out for the default 'Orders.PlaceAsync'",
            "The Source is empty: write a name, or leave it out for the default '$(PynectorSourceName)'",
            "The prefix of the spans' names is empty: write a name, or leave it out for the default 'Lines'",
        ]);

    [Fact]
    public Task PYN0015_exception_type_out_of_sight() => Marked.CheckAsync(
        """
        public partial class Orders
        {
            [Traced(NotErrors = {|PYN0015:[typeof(Rejected)]|})]
            public async partial Task PlaceAsync() => await Task.Yield();

            private sealed class Rejected : Exception;
        }
        """,
        ["NotErrors can't name 'Shop.Orders.Rejected', because emitted code stands outside your types: make 'Shop.Orders.Rejected' at least internal"]);

    [Fact]
    public Task PYN0022_unknown_level() => Marked.CheckAsync(
        """
        public partial class Orders
        {
            [Traced(Level = {|PYN0022:(SpanLevel)7|})]
            public async partial Task PlaceAsync() => await Task.Yield();
        }
        """,
        ["7 is no SpanLevel: write SpanLevel.Information, SpanLevel.Debug or SpanLevel.Verbose"]);

    [Fact]
    public Task PYN0028_unknown_kind() => Marked.CheckAsync(
        """
        public partial class Orders
        {
            [Traced(Kind = {|PYN0028:(ActivityKind)42|})]
            public async partial Task PlaceAsync() => await Task.Yield();
        }
        """,
        ["Kind is no member of ActivityKind: write ActivityKind.Internal, Server, Client, Producer or Consumer"]);
}

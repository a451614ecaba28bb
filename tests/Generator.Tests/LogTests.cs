using Pynector.Generator.Tests.Harness;

namespace Pynector.Generator.Tests;

/// <summary>What is emitted where a type has a logger: scopes and events.</summary>
public sealed class LogTests
{
    [Fact]
    public Task Scopes() => Weaving.CheckAsync("Logs/Scopes.cs");

    [Fact]
    public Task Loggers() => Weaving.CheckAsync("Logs/Loggers.cs");

    [Fact]
    public Task Events() => Weaving.CheckAsync("Logs/Events.cs");

    [Fact]
    public Task AtCall() => Weaving.CheckAsync("Logs/AtCall.cs");

    [Fact]
    public Task ScopesOff() => Weaving.CheckAsync(
        UserProject.OfInputs("Logs/Events.cs").With("PynectorLogScopes", "FALSE"),
        UserProject.OfInputs("Logs/Events.cs"),
        ("call.OpenScope(logger);", "call.LogTo(logger);"));

    [Fact]
    public Task ScopesOffAtCall() => Weaving.CheckAsync(UserProject.OfInputs("Logs/AtCall.cs").With("PynectorLogScopes", "false"));
}

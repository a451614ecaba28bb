using System.Text.Json;
using Pynector.Tests.Harness;

namespace Pynector.Tests.Hosts;

/// <summary>What an application needs to start.</summary>
public sealed class PlainRuntimeTests
{
    [Fact]
    public void Worker_needs_no_framework_of_ASP_NET_Core()
    {
        using var file = JsonDocument.Parse(File.ReadAllText(Path.ChangeExtension(WorkerProcess.Program, "runtimeconfig.json")));

        var options = file.RootElement.GetProperty("runtimeOptions");
        options.GetProperty("framework").GetProperty("name").GetString().ShouldBe("Microsoft.NETCore.App");
        options.TryGetProperty("frameworks", out _).ShouldBeFalse();
    }
}

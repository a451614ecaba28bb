using Pynector.Generator.Tests.Harness;

namespace Pynector.Generator.Tests;

public sealed class TagsAndSettingsTests
{
    [Fact]
    public Task Parameters() => Weaving.CheckAsync("Tags/Parameters.cs");

    [Fact]
    public Task Members() => Weaving.CheckAsync("Tags/Members.cs");

    [Fact]
    public Task Result() => Weaving.CheckAsync("Tags/Result.cs");

    [Fact]
    public Task Settings() => Weaving.CheckAsync(UserProject.OfInputs("Settings/Settings.cs").With("PynectorSourceName", " Shop.Orders "));
}

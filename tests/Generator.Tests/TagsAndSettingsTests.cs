using Pynector.Generator.Tests.Harness;

namespace Pynector.Generator.Tests;

/// <summary>What is emitted for tags and for the settings of <c>[Traced]</c>.</summary>
public sealed class TagsAndSettingsTests
{
    [Fact]
    public Task Parameters() => Weaving.CheckAsync("Tags/ParameterTags.cs");

    [Fact]
    public Task Members() => Weaving.CheckAsync("Tags/Members.cs");

    [Fact]
    public Task Result() => Weaving.CheckAsync("Tags/Result.cs");

    [Fact]
    public Task Settings() => Weaving.CheckAsync(UserProject.OfInputs("Settings/SpanSettings.cs").With("PynectorSourceName", " Shop.Orders "));

    [Fact]
    public Task RootAndBuilder() => Weaving.CheckAsync("Settings/MoreSettings.cs");

    [Fact]
    public Task SpanLevel() => Weaving.CheckAsync(UserProject.OfInputs("Settings/LevelSettings.cs").With("PynectorSpanLevel", "Debug"));

    [Fact]
    public Task CodeTags() => Weaving.CheckAsync(
        UserProject.OfInputs("Wrapped/Value.cs").With("PynectorCodeTags", "true"),
        UserProject.OfInputs("Wrapped/Value.cs"),
        ("\"Pricing.Find\");", "\"Pricing.Find\")\n{\nCode = new(\"Shop.Pricing.Find\", \"Wrapped/Value.cs\", 10),\n};"));

    [Fact]
    public Task ExceptionDetails() => Weaving.CheckAsync(
        UserProject.OfInputs("Wrapped/Value.cs").With("PynectorExceptionDetails", "type"),
        UserProject.OfInputs("Wrapped/Value.cs"),
        ("\"Pricing.Find\");", "\"Pricing.Find\")\n{\nExceptionDetails = false,\n};"));
}

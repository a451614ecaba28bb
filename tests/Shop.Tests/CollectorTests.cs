using YamlDotNet.RepresentationModel;

namespace Pynector.Shop.Tests;

/// <summary>The collector's configuration: what its pipelines name is there, and nothing else is.</summary>
public sealed class CollectorTests
{
    private static readonly string Folder = Path.Combine(Harness.ShopProcess.Metadata("RepositoryRoot"), "samples", "Shop", "collector");

    [Theory]
    [InlineData("gateway.yaml")]
    [InlineData("sampler.yaml")]
    public void Pipelines_name_what_is_configured(string file)
    {
        var root = Read(file);
        foreach (var kind in new[] { "receivers", "processors", "exporters" })
        {
            var used = Map(Map(root, "service"), "pipelines").Children.Values.Cast<YamlMappingNode>()
                .SelectMany(pipeline => ((YamlSequenceNode)pipeline[kind]).Children.Select(static name => name.ToString())).Distinct();

            used.ShouldBe(Map(root, kind).Children.Keys.Select(static name => name.ToString()), ignoreOrder: true, $"{kind} of {file}");
        }
    }

    [Fact]
    public void Traces_with_errors_slow_ones_and_a_share_are_kept()
    {
        var policies = (YamlSequenceNode)Map(Map(Read("sampler.yaml"), "processors"), "tail_sampling")["policies"];

        policies.Children.Select(static policy => policy["type"].ToString()).ShouldBe(["status_code", "latency", "ottl_condition", "probabilistic"]);
        policies.Children.ShouldAllBe(static policy => policy[policy["type"].ToString()] is YamlMappingNode, "the settings stand under the name of the type");
    }

    [Fact]
    public void Traces_are_shared_out_by_their_ids() =>
        Map(Map(Read("gateway.yaml"), "exporters"), "loadbalancing")["routing_key"].ToString().ShouldBe("traceID");

    private static YamlMappingNode Read(string file)
    {
        using var text = File.OpenText(Path.Combine(Folder, file));
        var yaml = new YamlStream();
        yaml.Load(text);
        return (YamlMappingNode)yaml.Documents.ShouldHaveSingleItem().RootNode;
    }

    private static YamlMappingNode Map(YamlMappingNode node, string name) => (YamlMappingNode)node[name];
}

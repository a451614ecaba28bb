using System.Text.RegularExpressions;

namespace Pynector.Package.Tests;

/// <summary>A web application whose plain traced methods only frameworks call: the command line shows one warning each, and what to write instead.</summary>
[Collection(nameof(PackedPackage))]
public sealed partial class WebTests(PackedPackage package) : IDisposable
{
    // Outside of the package's folder, which has no source but its feed: the assets of Blazor are the SDK's to find.
    private readonly string _folder = Directory.CreateTempSubdirectory("pynector-web-").FullName;

    [Fact]
    public async Task EachMethodThatOnlyAFrameworkCallsHasOneWarning()
    {
        var shop = Consumer.Write(
            package,
            _folder,
            "Shop",
            package.Reference,
            $"""
            <RestoreAdditionalProjectSources>{package.Feed}</RestoreAdditionalProjectSources>
            <RestoreFallbackFolders>{package.MachineCache}</RestoreFallbackFolders>
            """,
            sdk: "Microsoft.NET.Sdk.Web").With("Web/Program.cs").With("Web/Counter.razor");

        var warnings = Warning().Matches((await shop.BuildAsync()).Succeeded()).Select(warning => warning.Value).Distinct().Order(StringComparer.Ordinal);

        warnings.ShouldBe(
        [
            "Counter.razor(11,29): warning PYN1003: [Traced] has no effect on 'LoadAsync', because another generator emits its file, and generators don't see each other's output: move it to 'Counter.razor.cs', as code behind the markup",
            "Counter.razor(14,35): warning PYN1003: [Traced] has no effect on 'OnInitializedAsync', because another generator emits its file, and generators don't see each other's output: move it to 'Counter.razor.cs', as code behind the markup",
            "Counter.razor(8,24): warning PYN1003: [Traced] has no effect on 'CountAsync', because another generator emits its file, and generators don't see each other's output: move it to 'Counter.razor.cs', as code behind the markup",
            "Program.cs(17,28): warning PYN1010: 'ListAsync' is called by ASP.NET Core, which makes no span: add 'partial' to it",
            "Program.cs(23,23): warning PYN1010: 'InvokeAsync' is called by ASP.NET Core, which makes no span: add 'partial' to it",
            "Program.cs(29,35): warning PYN1010: 'ExecuteAsync' is called by the host, which makes no span: put [Traced] on the method that handles one item instead",
            "Program.cs(35,38): warning PYN1011: Direct calls of 'Endpoints.GetAsync' are traced, and 1 use is not (Program.cs:10): add 'partial' to it",
            "Program.cs(53,18): warning PYN1010: 'OnTicked' is called by whoever raises the event, which makes no span: declare it as 'partial' without a body, and rename this one to 'OnTickedCore'",
        ]);
    }

    /// <inheritdoc/>
    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [GeneratedRegex(@"[\w.]+\(\d+,\d+\): warning .+?(?= \(https?:)")]
    private static partial Regex Warning();
}

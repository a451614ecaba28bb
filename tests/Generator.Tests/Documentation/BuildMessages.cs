using System.Xml.Linq;

namespace Pynector.Generator.Tests.Documentation;

/// <summary>The messages that the package's build targets raise.</summary>
internal static class BuildMessages
{
    public static IReadOnlyList<BuildMessage> Read() =>
    [
        .. XDocument.Load(Path.Combine(ProjectPaths.Repository, "src", "Runtime", "build", "Pynector.Generators.targets"))
            .Descendants()
            .Where(task => task.Name.LocalName is "Error" or "Warning")
            .Select(task => new BuildMessage(task.Attribute("Code")!.Value, task.Name.LocalName)),
    ];
}

internal sealed record BuildMessage(string Id, string Severity);

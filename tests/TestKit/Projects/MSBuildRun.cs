using System.Collections.Immutable;
using System.Xml.Linq;
using Microsoft.Build.Construction;
using Microsoft.Build.Evaluation;
using Microsoft.Build.Execution;
using Microsoft.CodeAnalysis;

namespace Pynector.TestKit.Projects;

/// <summary>A run of MSBuild in this process, over a project that imports the package's props and targets, up to the compiler.</summary>
internal static class MSBuildRun
{
    // MSBuild runs one build at a time in a process.
    private static readonly Lock Gate = new();

    private static readonly ProjectCollection Projects = new();

    private static readonly string Folder = Directory.CreateTempSubdirectory("Pynector.TestKit.").FullName;

    static MSBuildRun() => AppDomain.CurrentDomain.ProcessExit += static (_, _) => Directory.Delete(Folder, recursive: true);

    public static PackageBuild Of(IReadOnlyDictionary<string, string> properties)
    {
        lock (Gate)
        {
            using var reader = Write(properties).CreateReader();
            var root = ProjectRootElement.Create(reader, Projects);
            root.FullPath = Path.Combine(Folder, "Shop.csproj");
            var project = new ProjectInstance(root, globalProperties: null, toolsVersion: null, Projects);
            var log = new MSBuildLog();
            project.Build(["CoreCompile"], [log]);
            return new PackageBuild
            {
                Options = new BuildProperties(Read(project)),
                Constants = [.. Values(project, "DefineConstants")],
                Features = Values(project, "InterceptorsNamespaces") is { Length: > 0 } namespaces ? [new("InterceptorsNamespaces", string.Join(';', namespaces))] : [],
                Messages = [.. log.Messages],
            };
        }
    }

    /// <summary>The project: what the SDK's targets hold that the package's targets hang on, and no more, because MSBuild needs a second to load the SDK.</summary>
    private static XDocument Write(IReadOnlyDictionary<string, string> properties) => new(new XElement(
        "Project",
        new XElement(
            "PropertyGroup",
            new XElement("Language", "C#"),
            new XElement("AssemblyName", "Shop"),
            new XElement("RootNamespace", "Shop"),
            new XElement("CompilerApiVersion", "roslyn4.14"),
            new XElement("IntermediateOutputPath", Folder + Path.DirectorySeparatorChar)),
        Import(ProjectPaths.Package, "Pynector.Generators.props"),
        new XElement("PropertyGroup", properties.Select(property => new XElement(property.Key, property.Value))),
        new XElement("ItemGroup", new XElement("Analyzer", new XAttribute("Include", "/package/Pynector.Generators.dll"))),
        Import(ProjectPaths.RoslynTargets, "Microsoft.Managed.Core.targets"),
        Import(ProjectPaths.Package, "Pynector.Generators.targets"),
        new XElement("Target", new XAttribute("Name", "PrepareForBuild")),
        new XElement("Target", new XAttribute("Name", "BeforeCompile")),
        new XElement("Target", new XAttribute("Name", "CoreCompile"), new XAttribute("DependsOnTargets", "BeforeCompile"))));

    private static XElement Import(string folder, string file) => new("Import", new XAttribute("Project", Path.Combine(folder, file)));

    private static string[] Values(ProjectInstance project, string property) =>
        project.GetPropertyValue(property).Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    // The compiler's own reader: it knows comments, and ends a value with its line.
    private static ImmutableDictionary<string, string> Read(ProjectInstance project)
    {
        var file = project.GetItems("EditorConfigFiles").Single().EvaluatedInclude;
        var read = AnalyzerConfigSet.Create(new[] { AnalyzerConfig.Parse(File.ReadAllText(file), Path.Combine(Folder, ".globalconfig")) }, out var faults);
        faults.ShouldBeEmpty();
        return read.GlobalConfigOptions.AnalyzerOptions;
    }
}

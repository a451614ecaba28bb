using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;
using System.Runtime.InteropServices;

namespace Pynector.Package.Tests;

/// <summary>A project of a user's, in a folder of its own below the packed package's.</summary>
internal sealed class Consumer
{
    private readonly string _folder;
    private readonly string _cache;
    private readonly string _name;
    private readonly string _framework;

    private Consumer(string folder, string cache, string name, string framework) => (_folder, _cache, _name, _framework) = (folder, cache, name, framework);

    private string Project => Path.Combine(_folder, _name + ".csproj");

    /// <summary>Where the build puts the assembly.</summary>
    private string Assembly => Path.Combine(_folder, "bin", "Debug", _framework, _name + ".dll");

    /// <summary>Writes a console project as <c>dotnet new</c> would.</summary>
    /// <param name="package">The package: its nuget.config is valid for the project.</param>
    /// <param name="folder">The project's own.</param>
    /// <param name="name">Of project and assembly.</param>
    /// <param name="reference">The one item that the template has not: the package, or one that has it.</param>
    /// <param name="properties">What the project sets beside the template's properties.</param>
    /// <param name="target">A target of the project's own.</param>
    /// <param name="framework">What it targets.</param>
    /// <param name="sdk">The SDK of its kind.</param>
    public static Consumer Write(
        PackedPackage package,
        string folder,
        string name,
        string reference,
        string properties = "",
        string target = "",
        string framework = "net10.0",
        string sdk = "Microsoft.NET.Sdk")
    {
        var consumer = new Consumer(Directory.CreateDirectory(Path.Combine(package.Folder, folder)).FullName, package.Cache, name, framework);
        File.WriteAllText(
            consumer.Project,
            $"""
            <Project Sdk="{sdk}">
              <PropertyGroup>
                <OutputType>Exe</OutputType>
                <TargetFramework>{framework}</TargetFramework>
                <ImplicitUsings>enable</ImplicitUsings>
                <Nullable>enable</Nullable>
                {properties}
              </PropertyGroup>
              <ItemGroup>
                {reference}
              </ItemGroup>
              {target}
            </Project>
            """);
        return consumer;
    }

    /// <summary>Adds a source file.</summary>
    public Consumer With(string file, string text)
    {
        File.WriteAllText(Path.Combine(_folder, file), text);
        return this;
    }

    /// <summary>Adds a source file from <c>Inputs</c>.</summary>
    public Consumer With(string file) => With(Path.GetFileName(file), File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Inputs", file)));

    public Task<Output> BuildAsync(params string[] arguments) => DotNet.RunAsync(_folder, _cache, ["build", Project, .. arguments]);

    /// <summary>The text of a source file, as it is now.</summary>
    public string Read(string file) => File.ReadAllText(Path.Combine(_folder, file));

    /// <summary>Formats what was built last.</summary>
    public Task<Output> FormatAsync() => DotNet.RunAsync(_folder, _cache, "format", Project, "--no-restore");

    public Task<Output> PackAsync(string feed) => DotNet.RunAsync(_folder, _cache, "pack", Project, "-o", feed);

    /// <summary>Runs what was built last.</summary>
    public Task<Output> RunAsync() => DotNet.RunAsync(_folder, _cache, Assembly);

    /// <summary>Runs what was built last, with variables of the environment.</summary>
    public Task<Output> RunAsync(Dictionary<string, string> variables) => DotNet.RunProgramAsync(_folder, Assembly, variables);

    /// <summary>Runs the project under <c>dotnet watch</c>, which applies what changes in its sources.</summary>
    public Watched Watch() => Watched.Start(_folder, _cache);

    /// <summary>Compiles the project to a program of this machine's.</summary>
    public Task<Output> PublishAsync() =>
        DotNet.RunAsync(_folder, _cache, "publish", Project, "-r", RuntimeInformation.RuntimeIdentifier, "-o", Path.Combine(_folder, "native"));

    /// <summary>The bytes of what was published.</summary>
    public long PublishedSize => new FileInfo(Path.Combine(_folder, "native", _name)).Length;

    /// <summary>Runs what was published.</summary>
    public Task<Output> RunPublishedAsync() => DotNet.RunFileAsync(Path.Combine(_folder, "native", _name), _folder, _cache);

    /// <summary>Names the assemblies to which what was built last refers.</summary>
    public IReadOnlyList<string> ReferencedAssemblies()
    {
        using var file = new PEReader(File.OpenRead(Assembly));
        var metadata = file.GetMetadataReader();
        return [.. metadata.AssemblyReferences.Select(handle => metadata.GetString(metadata.GetAssemblyReference(handle).Name))];
    }
}

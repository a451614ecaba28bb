using System.Reflection;

namespace Pynector.Benchmarks.Building.Projects;

/// <summary>A project on disk, as a user's, with the package's build files and analyzers.</summary>
internal sealed class MeasuredProject : IDisposable
{
    private static readonly ILookup<string, string> Metadata = typeof(MeasuredProject).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().ToLookup(static data => data.Key, static data => data.Value!);

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("pynector-building-");

    /// <param name="subject">How the methods are traced.</param>
    /// <param name="methods">How many there are.</param>
    /// <param name="settings">What the project file says beside.</param>
    public MeasuredProject(Subject subject, int methods, string settings = "")
    {
        var build = Metadata["BuildFiles"].Single();
        string[] analyzers = subject == Subject.LoggerMessage ? [.. Metadata["LoggingGenerator"]] : subject >= Subject.Split ? [.. Metadata["ProductAnalyzer"]] : [];
        string[] references = [.. Directory.GetFiles(AppContext.BaseDirectory, "*.dll").Where(static file => Path.GetFileName(file) is "Pynector.Runtime.dll" or "OpenTelemetry.Api.dll" or "Microsoft.Extensions.Logging.Abstractions.dll" or "Microsoft.Extensions.DependencyInjection.Abstractions.dll")];
        File.WriteAllText(
            Path.Combine(_folder.FullName, "App.csproj"),
            $"""
            <Project Sdk="Microsoft.NET.Sdk">
              <Import Project="{build}/Pynector.Generators.props" />
              <PropertyGroup>
                <TargetFramework>net10.0</TargetFramework>
                <Nullable>enable</Nullable>
                <DebugType>portable</DebugType>
              </PropertyGroup>
              {settings}
              <ItemGroup>
                {string.Join("\n    ", references.Select(static file => $"<Reference Include=\"{file}\" />"))}
                {string.Join("\n    ", analyzers.Select(static file => $"<Analyzer Include=\"{file}\" />"))}
              </ItemGroup>
              <Import Project="{build}/Pynector.Generators.targets" />
            </Project>
            """);
        foreach (var (file, text) in MethodWriter.Write(subject, methods))
        {
            File.WriteAllText(Path.Combine(_folder.FullName, file), text);
        }
    }

    public string Folder => _folder.FullName;

    /// <summary>The size of what was built, in bytes.</summary>
    public long Size => new FileInfo(Path.Combine(Folder, "bin", "Debug", "net10.0", "App.dll")).Length;

    /// <summary>Changes one body.</summary>
    public void Edit()
    {
        var file = Path.Combine(Folder, "Service0.cs");
        File.WriteAllText(file, File.ReadAllText(file).Replace("return id;", "return id + 0;", StringComparison.Ordinal));
    }

    public void Dispose() => _folder.Delete(recursive: true);
}

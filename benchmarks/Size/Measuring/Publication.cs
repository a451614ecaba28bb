using System.Diagnostics;
using System.Runtime.InteropServices;
using Pynector.Benchmarks.Building.Projects;

namespace Pynector.Benchmarks.Size.Measuring;

/// <summary>Publishes programs by Native AOT, as a user does.</summary>
internal static class Publication
{
    private const string Native = "<PropertyGroup><OutputType>Exe</OutputType><PublishAot>true</PublishAot><InvariantGlobalization>true</InvariantGlobalization></PropertyGroup>";

    /// <summary>Publishes a program that calls all its methods.</summary>
    /// <returns>The bytes of the program.</returns>
    public static long SizeOf(Subject subject, int methods, Variant variant)
    {
        var settings = variant switch
        {
            Variant.Switch => """<ItemGroup><RuntimeHostConfigurationOption Include="Pynector.Tracing" Value="false" Trim="true" /></ItemGroup>""",
            Variant.Off => "<PropertyGroup><PynectorTracing>false</PynectorTracing></PropertyGroup>",
            _ => "",
        };
        using var project = new MeasuredProject(subject, methods, Native + settings);
        File.WriteAllText(Path.Combine(project.Folder, "Program.cs"), MethodWriter.WriteCalls(methods));
        var start = new ProcessStartInfo("dotnet", ["publish", "-c", "Release", "-r", RuntimeInformation.RuntimeIdentifier, "-o", "out", "-nologo", "-v", "quiet"])
        {
            WorkingDirectory = project.Folder,
            RedirectStandardOutput = true,
        };
        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return process.ExitCode == 0
            ? new FileInfo(Path.Combine(project.Folder, "out", OperatingSystem.IsWindows() ? "App.exe" : "App")).Length
            : throw new InvalidOperationException($"dotnet publish has failed: {output}");
    }
}

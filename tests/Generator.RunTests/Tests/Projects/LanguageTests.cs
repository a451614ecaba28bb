using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Pynector.Generator.RunTests.Harness;
using Shouldly;
using Xunit;

namespace Pynector.Generator.RunTests.Tests.Projects;

/// <summary>Emitted code is of C# 11, and needs neither implicit usings nor nullable annotations.</summary>
[Collection(ListeningCollection.Name)]
public class LanguageTests
{
    private const string Eleven = "Inputs.Projects.Eleven";

    private static readonly LanguageVersion[] Versions = [LanguageVersion.CSharp11, LanguageVersion.CSharp12, LanguageVersion.CSharp13, LanguageVersion.Latest];

    private static readonly (string Method, object[] Arguments)[] Calls =
        [("InPlaceAsync", [5, 2]), ("Wrapped", [7]), ("WrappedAsync", [7]), ("Stream", [7])];

    public static TheoryData<LanguageVersion, bool> Projects
    {
        get
        {
            var projects = new TheoryData<LanguageVersion, bool>();
            foreach (var version in Versions)
            {
                projects.Add(version, true);
                projects.Add(version, false);
            }

            return projects;
        }
    }

    [Theory, MemberData(nameof(Projects))]
    public async Task Methods_are_traced(LanguageVersion version, bool hasNullableAndUsings)
    {
        var project = LoadedProjects.OfInputs("Projects/Eleven") with { LanguageVersion = version, Warnings = ReportDiagnostic.Error };
        var assembly = (hasNullableAndUsings ? project : project with { Nullable = NullableContextOptions.Disable, HasImplicitUsings = false }).Load();
        foreach (var (method, arguments) in Calls)
        {
            using var scene = Scene.Recording(project.AssemblyName);

            (await assembly.CallAsync(Eleven, method, arguments)).ShouldBe(7);

            scene.Span.OperationName.ShouldBe("Eleven." + method);
            scene.Span.Parent.ShouldBeSameAs(scene.Caller);
            scene.CurrentShouldBeTheCallers();
        }
    }

    [Theory, MemberData(nameof(Projects))]
    public async Task Methods_run_with_tracing_off(LanguageVersion version, bool hasNullableAndUsings)
    {
        var project = LoadedProjects.OfInputs("Projects/Eleven").With("PynectorTracing", "false") with { LanguageVersion = version, Warnings = ReportDiagnostic.Error };
        var assembly = (hasNullableAndUsings ? project : project with { Nullable = NullableContextOptions.Disable, HasImplicitUsings = false }).Load();
        using var scene = Scene.Recording(project.AssemblyName);
        foreach (var (method, arguments) in Calls)
        {
            (await assembly.CallAsync(Eleven, method, arguments)).ShouldBe(7);
        }

        scene.Recorder.Started.ShouldBeEmpty();
        assembly.GetReferencedAssemblies().ShouldNotContain(reference => reference.Name == "Pynector.Runtime");
    }

    [Fact]
    public void An_older_language_is_told_about() =>
        (LoadedProjects.OfInputs("Projects/Eleven") with { LanguageVersion = LanguageVersion.CSharp10 }).Errors().ShouldContain(error => error.Contains("PYN0011", StringComparison.Ordinal));
}

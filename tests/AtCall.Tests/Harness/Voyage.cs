using System.Diagnostics;
using System.Reflection;
using System.Runtime.Loader;
using Microsoft.CodeAnalysis;

namespace Pynector.AtCall.Tests.Harness;

/// <summary>An application and its library, loaded side by side, and the spans of what it calls.</summary>
internal sealed class Voyage : IDisposable
{
    // Many tests take the same two projects.
    private static readonly Dictionary<string, Task<BuiltProject>> Known = [];

    private readonly AssemblyLoadContext _context = new(name: null, isCollectible: true);
    private readonly Recorder _recorder = Recorder.OfAll();
    private readonly Type _calls;

    private Voyage(BuiltProject library, BuiltProject application)
    {
        Emitted = application.Emitted;
        Findings = [.. application.Findings.Select(finding => $"{finding.Id} {finding.GetMessage(null)}")];
        Load(library.Image);
        _calls = Load(application.Image).GetType("Voyage.Calls", throwOnError: true)!;
    }

    /// <summary>Gets the names of the files that the generator added to the application.</summary>
    public IReadOnlyList<string> Emitted { get; }

    /// <summary>Gets what the package said of the application.</summary>
    public IReadOnlyList<string> Findings { get; }

    /// <summary>Gets the spans of the last call, in the order of their ends.</summary>
    public IReadOnlyList<Activity> Spans => _recorder.Stopped;

    /// <summary>Gets the one span of the last call.</summary>
    public Activity Span => _recorder.Span;

    /// <summary>A project of one file of the folder <c>Inputs</c>.</summary>
    public static UserProject Project(string name, string input) => UserProject.OfInputs(input) with
    {
        AssemblyName = name,
        HasImplicitUsings = false,
        Optimization = OptimizationLevel.Release,
        Warnings = ReportDiagnostic.Default,
        SuppressedIds = ["CS1591"],
    };

    public static async Task<Voyage> BuildAsync(UserProject library, ReferencedAs kind, UserProject application)
    {
        var name = Describe(library);
        var built = await BuildAsync(name, library);
        return new Voyage(built, await BuildAsync($"{Describe(application)} with {kind} of {name}", application with { Libraries = [built.Reference(kind)] }));
    }

    /// <summary>Calls a method of the application.</summary>
    public async Task<int> CallAsync(string method)
    {
        _recorder.Clear();
        var result = _calls.GetMethod(method, BindingFlags.Static | BindingFlags.Public)!.Invoke(null, BindingFlags.DoNotWrapExceptions, null, null, null);
        return result is Task<int> task ? await task : (int)result!;
    }

    /// <summary>Sets a property of the application.</summary>
    public void Set(string property, object value) => _calls.GetProperty(property)!.SetValue(null, value);

    public void Dispose()
    {
        _recorder.Dispose();
        _context.Unload();
    }

    private static string Describe(UserProject project) =>
        $"{project.Files[0].Path} {(project.HasPackage ? "" : "without package ")}{string.Join(' ', project.Properties.OrderBy(property => property.Key, StringComparer.Ordinal))}";

    private static Task<BuiltProject> BuildAsync(string description, UserProject project)
    {
        if (!Known.TryGetValue(description, out var built))
        {
            Known[description] = built = BuildAsync(project);
        }

        return built;
    }

    private static async Task<BuiltProject> BuildAsync(UserProject project)
    {
        var built = await BuiltProject.OfAsync(project);
        built.CompilerFindings.ShouldBeEmpty();
        return built;
    }

    private Assembly Load(byte[] image)
    {
        using var stream = new MemoryStream(image);
        return _context.LoadFromStream(stream);
    }
}

using System.Diagnostics;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Pynector.Benchmarks.Generation.Measuring;

/// <summary>A project as an IDE holds it: a compilation, a driver, and one file that is being typed in.</summary>
internal sealed class Session
{
    private const string Path = "Edited.cs";

    private readonly Stopwatch _watch = new();
    private CSharpCompilation _compilation;
    private GeneratorDriver _driver;
    private SyntaxTree _edited = Parse((Path, Body(0)));
    private int _edits;

    internal Session(IEnumerable<(string Path, string Text)> files, IIncrementalGenerator[] generators, bool trackSteps = false)
    {
        _compilation = CSharpCompilation.Create(
            "App",
            files.Select(Parse).Append(_edited),
            References.All,
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable));
        _driver = CSharpGeneratorDriver.Create(
            generators.Select(generator => generator.AsSourceGenerator()),
            parseOptions: References.ParseOptions,
            driverOptions: new GeneratorDriverOptions(IncrementalGeneratorOutputKind.None, trackSteps));
    }

    internal GeneratorDriverRunResult Result => _driver.GetRunResult();

    /// <summary>Runs the driver, and gives the milliseconds of it.</summary>
    internal double Run()
    {
        GC.Collect();
        _watch.Restart();
        _driver = _driver.RunGenerators(_compilation);
        return _watch.Elapsed.TotalMilliseconds;
    }

    /// <summary>Changes a body that has to do with nothing, and runs the driver again.</summary>
    internal double RunAfterEdit()
    {
        var edited = Parse((Path, Body(++_edits)));
        _compilation = _compilation.ReplaceSyntaxTree(_edited, edited);
        _edited = edited;
        return Run();
    }

    /// <summary>The same, and what an IDE does next: the generated code joins the compilation, and the file is bound for its squiggles.</summary>
    internal double RunKeystroke()
    {
        var edited = Parse((Path, Body(++_edits)));
        GC.Collect();
        _watch.Restart();
        _compilation = _compilation.ReplaceSyntaxTree(_edited, edited);
        _edited = edited;
        _driver = _driver.RunGeneratorsAndUpdateCompilation(_compilation, out var output, out _);
        output.GetSemanticModel(edited).GetDiagnostics();
        return _watch.Elapsed.TotalMilliseconds;
    }

    private static SyntaxTree Parse((string Path, string Text) file) => CSharpSyntaxTree.ParseText(
        Microsoft.CodeAnalysis.Text.SourceText.From(file.Text, System.Text.Encoding.UTF8), References.ParseOptions, file.Path);

    private static string Body(int number) => $"public class Edited {{ public int Number() {{ return {number}; }} }}";
}

using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;
using Pynector.Generator.Tests.Harness;
using Pynector.Generators.Incremental;
using Pynector.Generators.Model;

namespace Pynector.Generator.Tests.Incremental;

/// <summary>A run of the generator, and the next one after an edit, as an IDE does it. What there is after each edit is what a build would make.</summary>
internal sealed class EditedRun
{
    private readonly UserProject _project;
    private readonly CSharpCompilation _compilation;
    private readonly GeneratorDriver _driver;

    private EditedRun(UserProject project, CSharpCompilation compilation, GeneratorDriver driver)
    {
        _project = project;
        _compilation = compilation;
        _driver = driver.RunGeneratorsAndUpdateCompilation(compilation, out var output, out _);
        FreshRun.AssertSame(project, compilation, Result);
        FreshRun.AssertCompiles(compilation, output);
    }

    private GeneratorRunResult Result => _driver.GetRunResult().Results.Single();

    /// <summary>What of the project is asked by all that is remembered of a file.</summary>
    public CompilationVersion Version => CompilationVersion.Of(_compilation);

    public static EditedRun First(UserProject project) => new(project, project.Compile(), GeneratorRun.CreateDriver(project));

    public EditedRun Edited(string file, string text, string replacement)
    {
        var tree = _compilation.SyntaxTrees.Single(candidate => candidate.FilePath == file);
        var start = tree.GetText().ToString().IndexOf(text, StringComparison.Ordinal);
        start.ShouldBeGreaterThan(0);
        var edited = tree.WithChangedText(tree.GetText().WithChanges(new TextChange(new TextSpan(start, text.Length), replacement)));
        return new EditedRun(_project, _compilation.ReplaceSyntaxTree(tree, edited), _driver);
    }

    public EditedRun Switched(string property, string value)
    {
        var project = _project.With(property, value);
        return new EditedRun(project, _compilation, _driver.WithUpdatedAnalyzerConfigOptions(project.OptionsProvider));
    }

    public EditedRun ShouldHaveRun(string step, params IncrementalStepRunReason[] reasons)
    {
        Result.TrackedSteps[step].SelectMany(run => run.Outputs).Select(output => output.Reason).ShouldBe(reasons, step);
        return this;
    }

    /// <summary>Asserts that no output ran: neither a file's nor the diagnostics'.</summary>
    public void ShouldHaveRunNoOutput() =>
        Outputs.SelectMany(run => run.Outputs).Select(output => output.Reason).ShouldAllBe(reason => reason == IncrementalStepRunReason.Cached);

    /// <summary>Asserts which files were emitted anew.</summary>
    public void ShouldHaveEmitted(params string[] hintNames) =>
        Outputs
            .Where(run => run.Outputs.Any(output => output.Reason is IncrementalStepRunReason.New or IncrementalStepRunReason.Modified))
            .SelectMany(run => run.Inputs)
            .Select(input => HintNameIn(input.Source.Outputs[input.OutputIndex].Value))
            .OfType<string>()
            .ShouldBe(hintNames);

    /// <summary>Asserts which files there are now, whether or not they are new.</summary>
    public void ShouldHave(params string[] hintNames) => Result.GeneratedSources.Select(source => source.HintName).Where(name => !GeneratorRun.AssemblyFiles.Contains(name)).ShouldBe(hintNames);

    private IEnumerable<IncrementalGeneratorRunStep> Outputs => Result.TrackedOutputSteps.SelectMany(step => step.Value);

    /// <summary>The file's name, among the values that are combined for an output.</summary>
    private static string? HintNameIn(object value) => value switch
    {
        TracedTypeModel type => type.HintName,
        InterceptedTypeModel type => type.HintName,
        ITuple { Length: > 0 } combined => HintNameIn(combined[0]!),
        _ => null,
    };
}

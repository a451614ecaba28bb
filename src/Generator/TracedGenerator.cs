using Microsoft.CodeAnalysis;
using Pynector.Generators.Diagnostics;
using Pynector.Generators.Emission;
using Pynector.Generators.Model;
using Pynector.Generators.Parsing;

namespace Pynector.Generators;

/// <summary>Weaves methods annotated with <c>[Traced]</c>. Wiring only: the parser decides, the emitter prints.</summary>
[Generator(LanguageNames.CSharp)]
public sealed class TracedGenerator : IIncrementalGenerator
{
    /// <inheritdoc/>
    public void Initialize(IncrementalGeneratorInitializationContext context)
    {
        var options = context.AnalyzerConfigOptionsProvider
            .Select(static (provider, _) => GeneratorOptions.Read(provider.GlobalOptions))
            .WithTrackingName(TrackingNames.Options);

        var facts = context.CompilationProvider
            .Select(static (compilation, _) => CompilationFactsReader.Read(compilation))
            .WithTrackingName(TrackingNames.Facts);

        var paths = context.CompilationProvider
            .Select(static (compilation, _) => compilation.Options.SourceReferenceResolver)
            .WithTrackingName(TrackingNames.Paths);

        var parsed = context.SyntaxProvider
            .ForAttributeWithMetadataName(
                KnownTypes.Traced,
                static (_, _) => true,
                TracedParser.Parse)
            .SelectMany(static (results, _) => results)
            .WithTrackingName(TrackingNames.Parsed);

        var types = parsed
            .Combine(options.Combine(paths))
            .Select(static (pair, _) => pair.Left.MethodFor(pair.Right.Left, pair.Right.Right))
            .Where(static method => method is not null)
            .WithTrackingName(TrackingNames.Methods)
            .Collect()
            .SelectMany(static (methods, _) => TypeGrouping.Group(methods!))
            .WithTrackingName(TrackingNames.Types);

        context.RegisterSourceOutput(
            types.Combine(facts).Combine(options),
            static (output, item) => output.AddSource(
                item.Left.Left.HintName,
                SourceEmitter.Emit(item.Left.Left, item.Left.Right, item.Right)));

        var diagnostics = parsed
            .SelectMany(static (result, _) => result.Diagnostics)
            .Collect()
            // A member's tag is wrong once, however many methods would record it.
            .SelectMany(static (diagnostics, _) => diagnostics.Distinct())
            .WithTrackingName(TrackingNames.Diagnostics);
        context.RegisterSourceOutput(diagnostics, static (output, diagnostic) => output.ReportDiagnostic(diagnostic.ToDiagnostic()));
        context.RegisterSourceOutput(options, static (output, settings) => PropertyDiagnostics.Report(output, settings));
    }
}

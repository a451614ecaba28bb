using Microsoft.CodeAnalysis;
using Pynector.Generators.Calls;
using Pynector.Generators.Diagnostics;
using Pynector.Generators.Emission;
using Pynector.Generators.Model;
using Pynector.Generators.Parsing;
using Pynector.Generators.Parsing.Declarations;
using Pynector.Generators.Symbols;
using Pynector.Generators.Weaving;

namespace Pynector.Generators;

/// <summary>Weaves methods annotated with <c>[Traced]</c>. Wiring only: the parser decides, the emitter prints.</summary>
[Generator(LanguageNames.CSharp)]
public sealed class TracedGenerator : IIncrementalGenerator
{
    /// <inheritdoc/>
    public void Initialize(IncrementalGeneratorInitializationContext context)
    {
        var assembly = context.CompilationProvider
            .Select(static (compilation, _) => compilation.AssemblyName)
            .WithTrackingName(TrackingNames.Assembly);

        var options = context.AnalyzerConfigOptionsProvider.Combine(assembly).Combine(context.ParseOptionsProvider)
            .Select(static (item, _) => GeneratorOptionsReader.Read(item.Left.Left.GlobalOptions, item.Left.Right, item.Right))
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
            // One result for each declaration, down to the types. With its steps tracked, as tests have it, the driver of Roslyn 4.14 loses the
            // item behind one that goes away in front of a Combine: a list that gets shorter must be one item. Compilers track no steps.
            .WithTrackingName(TrackingNames.Parsed);

        var types = parsed
            .Combine(options.Combine(paths))
            .Select(static (pair, _) => pair.Left.Select(result => result.MethodFor(pair.Right.Left, pair.Right.Right)).OfType<MethodModel>().ToEquatableArray())
            .WithTrackingName(TrackingNames.Methods)
            .Collect()
            .SelectMany(static (methods, _) => TypeGrouping.Group(methods.SelectMany(static own => own)))
            .WithTrackingName(TrackingNames.Types);

        context.RegisterSourceOutput(
            types.Combine(facts),
            static (output, item) => output.AddSource(item.Left.HintName, TracedTypeEmitter.Emit(item.Left, item.Right)));

        var table = types.Collect()
            .Select(static (types, _) => TypeGrouping.InPlace(types))
            .WithTrackingName(TrackingNames.MethodTable);
        context.RegisterSourceOutput(table.Combine(facts), static (output, item) =>
        {
            if (item.Left.Types.Count > 0)
            {
                output.AddSource(MethodTableEmitter.HintName, MethodTableEmitter.Emit(item.Left, item.Right));
            }
        });

        InterceptCalls(context, parsed, options, facts);
        SilenceCurrentSpan(context, options);
        RegisterSources(context, parsed, options, facts);

        var diagnostics = parsed
            .Combine(options)
            .Select(static (pair, _) => pair.Left.SelectMany(result => result.DiagnosticsFor(pair.Right)).ToEquatableArray())
            .Collect()
            // A member's tag is wrong once, however many methods would record it.
            .SelectMany(static (diagnostics, _) => diagnostics.SelectMany(static own => own).Distinct())
            .WithTrackingName(TrackingNames.Diagnostics);
        context.RegisterSourceOutput(diagnostics, static (output, diagnostic) => output.ReportDiagnostic(diagnostic.ToDiagnostic()));
        context.RegisterSourceOutput(options, static (output, settings) => PropertyDiagnostics.Report(output, settings));
    }

    private static void RegisterSources(
        IncrementalGeneratorInitializationContext context,
        IncrementalValuesProvider<EquatableArray<ParseResult>> parsed,
        IncrementalValueProvider<GeneratorOptions> options,
        IncrementalValueProvider<CompilationFacts> facts)
    {
        var named = context.SyntaxProvider
            .CreateSyntaxProvider(static (node, _) => SourceNames.MayBeGet(node), SourceNames.Read)
            .WithTrackingName(TrackingNames.NamedSources)
            .Collect();
        var referenced = context.CompilationProvider
            .Select(static (compilation, _) => Libraries.Sources(compilation))
            .WithTrackingName(TrackingNames.ReferencedSources);
        var sources = parsed.Collect().Combine(named).Combine(referenced).Combine(options)
            .Select(static (item, _) => SourceNames.Merge(item.Left.Left.Left.SelectMany(static own => own), item.Left.Left.Right, item.Left.Right, item.Right))
            .WithTrackingName(TrackingNames.Sources);
        context.RegisterSourceOutput(sources.Combine(facts), static (output, item) =>
        {
            if (!item.Left.IsEmpty)
            {
                output.AddSource(SourcesEmitter.HintName, SourcesEmitter.Emit(item.Left, item.Right));
            }
        });
    }

    private static void SilenceCurrentSpan(IncrementalGeneratorInitializationContext context, IncrementalValueProvider<GeneratorOptions> options)
    {
        var scope = context.CompilationProvider.Combine(options)
            .Select(static (item, _) => CurrentSpanScope.Of(item.Left, item.Right))
            .WithTrackingName(TrackingNames.CurrentSpanScope);
        var methods = context.CompilationProvider.Combine(options)
            .SelectMany(static (item, _) => CurrentSpanCalls.Candidates(item.Left, item.Right))
            .WithTrackingName(TrackingNames.CurrentSpanCandidates)
            .Combine(scope).Combine(context.CompilationProvider)
            .SelectMany(static (item, cancellation) => CurrentSpanCalls.Find(item.Left.Left, item.Left.Right, item.Right, cancellation))
            .WithTrackingName(TrackingNames.CurrentSpanCalls)
            .Collect()
            .Select(static (calls, _) => CurrentSpanCalls.Group(calls).ToEquatableArray())
            .WithTrackingName(TrackingNames.CurrentSpanMethods);
        context.RegisterSourceOutput(methods, static (output, methods) =>
        {
            if (methods.Count > 0)
            {
                output.AddSource(CurrentSpanEmitter.HintName, CurrentSpanEmitter.Emit(methods));
            }
        });
    }

    private static void InterceptCalls(
        IncrementalGeneratorInitializationContext context,
        IncrementalValuesProvider<EquatableArray<ParseResult>> parsed,
        IncrementalValueProvider<GeneratorOptions> options,
        IncrementalValueProvider<CompilationFacts> facts)
    {
        var targets = parsed
            .Select(static (results, _) => results.Select(static result => result.Target).OfType<CallTargetModel>().ToEquatableArray())
            .Collect()
            .Select(static (targets, _) => targets.SelectMany(static own => own).ToEquatableArray())
            .WithTrackingName(TrackingNames.CallTargets);
        var libraries = context.CompilationProvider
            .Select(static (compilation, _) => Libraries.Names(compilation))
            .WithTrackingName(TrackingNames.Libraries);
        var names = targets.Combine(libraries).Combine(options)
            .Select(static (item, _) => CallNames.Of(item.Left.Left, item.Left.Right, item.Right))
            .WithTrackingName(TrackingNames.CallNames);

        var candidates = context.CompilationProvider.Combine(names)
            .SelectMany(static (item, _) => CallFinder.Candidates(item.Left, item.Right))
            .WithTrackingName(TrackingNames.Candidates);

        var scope = context.CompilationProvider.Combine(names).Combine(options)
            .Select(static (item, _) => CallScope.Of(item.Left.Left, item.Left.Right, item.Right))
            .WithTrackingName(TrackingNames.CallScope);

        var types = candidates.Combine(scope).Combine(context.CompilationProvider)
            .SelectMany(static (item, cancellation) => CallFinder.Find(item.Left.Left, item.Left.Right, item.Right, cancellation))
            .WithTrackingName(TrackingNames.Calls)
            .Collect()
            .SelectMany(static (calls, _) => CallGrouping.Group(calls))
            .WithTrackingName(TrackingNames.InterceptedTypes);
        context.RegisterSourceOutput(
            types.Combine(facts),
            static (output, item) => output.AddSource(item.Left.HintName, CallsEmitter.Emit(item.Left, item.Right)));

        var library = targets.Combine(options)
            .Select(static (item, _) => ExportedMethods.Of(item.Left, item.Right))
            .WithTrackingName(TrackingNames.Library);
        context.RegisterSourceOutput(library, static (output, exported) =>
        {
            if (exported.Methods.Count > 0)
            {
                output.AddSource(LibraryEmitter.HintName, LibraryEmitter.Emit(exported));
            }
        });
    }
}

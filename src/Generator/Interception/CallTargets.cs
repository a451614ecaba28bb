using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Pynector.Generators.Diagnostics;
using Pynector.Generators.Model;
using Pynector.Generators.Parsing;

namespace Pynector.Generators.Interception;

/// <summary>The ordinary traced methods that a compilation calls: each is parsed once, for its declaration and all calls.</summary>
internal static class CallTargets
{
    // Not by the symbol alone: what can be named of a referenced assembly differs between those that call it.
    private static readonly ConditionalWeakTable<Compilation, ConcurrentDictionary<IMethodSymbol, Parsed>> Known = new();

    /// <summary>The wrapper's model; null where the method isn't traced, or can't be.</summary>
    public static TracedMethodModel? Find(IMethodSymbol called, Compilation compilation, GeneratorOptions options, CancellationToken cancellation)
    {
        var method = (called.ReducedFrom ?? called).OriginalDefinition;
        if (OrdinaryMethods.Find(method) is not { } settings || Parse(method, settings, compilation, cancellation).Model is not { } model)
        {
            return null;
        }

        if (model.Span.Library is { } library)
        {
            return model.Span.Level <= library.SpanLevel ? model : null;
        }

        if (!options.Traces(model.Span.Level))
        {
            return null;
        }

        return options.CodeTags && Syntax(method, cancellation) is { } syntax
            ? model with { Span = model.Span with { Code = CodeReader.Map(CodeReader.Read(syntax), compilation.Options.SourceReferenceResolver) } }
            : model;
    }

    /// <summary>Parses a method for its declaration: with what its author must be told.</summary>
    public static (TracedMethodModel? Model, EquatableArray<DiagnosticInfo> Diagnostics) Parse(
        IMethodSymbol method, TracedSettings settings, Compilation compilation, CancellationToken cancellation)
    {
        var parsed = Known.GetValue(compilation, static _ => new(SymbolEqualityComparer.Default)).GetOrAdd(method, _ => Read(method, settings, compilation, cancellation));
        return (parsed.Model, parsed.Diagnostics);
    }

    private static Parsed Read(IMethodSymbol method, TracedSettings settings, Compilation compilation, CancellationToken cancellation)
    {
        LibraryModel? library = null;
        if (!SymbolEqualityComparer.Default.Equals(method.ContainingAssembly, compilation.Assembly))
        {
            library = Libraries.Find(method);
            if (library is null)
            {
                return new Parsed(null, default);
            }
        }

        var diagnostics = new DiagnosticSink(cancellation);
        var model = AtCallParser.Parse(method, Syntax(method, cancellation), settings, compilation, library, diagnostics);
        return new Parsed(diagnostics.HasErrors ? null : model, diagnostics.All.ToEquatableArray());
    }

    private static MethodDeclarationSyntax? Syntax(IMethodSymbol method, CancellationToken cancellation) =>
        method.DeclaringSyntaxReferences.FirstOrDefault()?.GetSyntax(cancellation) as MethodDeclarationSyntax;

    private sealed class Parsed(TracedMethodModel? model, EquatableArray<DiagnosticInfo> diagnostics)
    {
        public TracedMethodModel? Model { get; } = model;

        public EquatableArray<DiagnosticInfo> Diagnostics { get; } = diagnostics;
    }
}

using System.Collections.Concurrent;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Pynector.Generators.Diagnostics;
using Pynector.Generators.Incremental;
using Pynector.Generators.Model;
using Pynector.Generators.Weaving;

namespace Pynector.Generators.Parsing.Declarations;

/// <summary>Parses each plain traced method once, for its declaration and all its calls.</summary>
internal static class PlainMethodParser
{
    // Not by the symbol alone: what can be named of a referenced assembly differs between those that call it.
    private static readonly PerCompilation<ConcurrentDictionary<IMethodSymbol, Parsed>> Known = new(static _ => new(SymbolEqualityComparer.Default));

    /// <summary>Parses a method for its declaration: with what its author must be told.</summary>
    public static (ParsedMethodModel? Model, EquatableArray<DiagnosticInfo> Diagnostics) Parse(
        IMethodSymbol method, Annotation annotation, Compilation compilation, CancellationToken cancellation)
    {
        var parsed = Known.Of(compilation).GetOrAdd(method, _ => Read(method, annotation, compilation, cancellation));
        return (parsed.Model, parsed.Diagnostics);
    }

    private static Parsed Read(IMethodSymbol method, Annotation annotation, Compilation compilation, CancellationToken cancellation)
    {
        LibraryModel? library = null;
        if (Levels.IsForeign(method, compilation))
        {
            library = Libraries.Find(method);
            if (library is null)
            {
                return new Parsed(null, default);
            }
        }

        var diagnostics = new DiagnosticSink(cancellation);
        var model = AtCallParser.Parse(method, Syntax(method, cancellation), annotation, compilation, library, diagnostics);
        return new Parsed(diagnostics.HasErrors ? null : model, diagnostics.All.ToEquatableArray());
    }

    private static MethodDeclarationSyntax? Syntax(IMethodSymbol method, CancellationToken cancellation) =>
        method.DeclaringSyntaxReferences.FirstOrDefault()?.GetSyntax(cancellation) as MethodDeclarationSyntax;

    private sealed class Parsed(ParsedMethodModel? model, EquatableArray<DiagnosticInfo> diagnostics)
    {
        public ParsedMethodModel? Model { get; } = model;

        public EquatableArray<DiagnosticInfo> Diagnostics { get; } = diagnostics;
    }
}

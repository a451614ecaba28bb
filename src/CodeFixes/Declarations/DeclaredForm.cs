using Microsoft.CodeAnalysis;
using Pynector.Generators.Weaving;

namespace Pynector.Generators.CodeFixes.Declarations;

/// <summary>Asks about the forms of a method that is written in a document.</summary>
internal static class DeclaredForm
{
    /// <summary>Whether the method is plain and traced.</summary>
    public static bool IsPlain(DeclaredMethod method) => Annotations.AtCall(method.Symbol) is not null;

    /// <summary>The form in which every caller of the plain method would be traced; null where there is none.</summary>
    public static async Task<Form?> ForEveryCallerAsync(DeclaredMethod method, CancellationToken cancellation) =>
        Annotations.AtCall(method.Symbol) is { } settings && await CompileAsync(method, cancellation).ConfigureAwait(false) is { } compilation
            ? Decision.ForEveryCaller(method.Symbol, method.Syntax, settings, compilation, cancellation)
            : null;

    /// <summary>Whether the annotated method is traced as it is declared, or would be in another form.</summary>
    public static async Task<bool> CanBeTracedAsync(DeclaredMethod method, CancellationToken cancellation) =>
        Annotations.Of(method.Symbol) is { } annotation
        && await CompileAsync(method, cancellation).ConfigureAwait(false) is { } compilation
        && Decision.Of(method.Symbol, method.Syntax, annotation, compilation, cancellation) is var verdict
        && (verdict.IsGiven || (verdict.OutOfReach is not null && await ForEveryCallerAsync(method, cancellation).ConfigureAwait(false) is not null));

    /// <summary>Whether the method would be traced once it is split, whatever form it is declared in.</summary>
    public static async Task<bool> CanBeSplitAsync(DeclaredMethod method, CancellationToken cancellation) =>
        Annotations.Of(method.Symbol) is { } annotation
        && await CompileAsync(method, cancellation).ConfigureAwait(false) is { } compilation
        && Decision.If(Form.Wrapped, method.Symbol, method.Syntax, annotation.Settings, compilation, cancellation).IsGiven;

    private static Task<Compilation?> CompileAsync(DeclaredMethod method, CancellationToken cancellation) => method.Document.Project.GetCompilationAsync(cancellation);
}

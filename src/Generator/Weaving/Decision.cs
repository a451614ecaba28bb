using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Pynector.Generators.Diagnostics;
using Pynector.Generators.Model;

namespace Pynector.Generators.Weaving;

/// <summary>
/// The one decision: how a method is woven, and if it isn't, why. Parser, analyzers and code fixes ask here and hold no rule of
/// their own, so that a message, its fix and the emitted code can't contradict each other.
/// </summary>
internal static class Decision
{
    /// <summary>Decides about a method as it is declared.</summary>
    /// <param name="method">The method.</param>
    /// <param name="syntax">Its declaration; null in a referenced assembly.</param>
    /// <param name="annotation">What traces it.</param>
    /// <param name="compilation">The compilation that declares or calls it.</param>
    /// <param name="cancellation">Ends the work.</param>
    public static Verdict Of(
        IMethodSymbol method, MethodDeclarationSyntax? syntax, Annotation annotation, Compilation compilation, CancellationToken cancellation) =>
        Ask(new Question(method, syntax, annotation.Form, annotation.Settings, compilation, IsDeclared: true), cancellation);

    /// <summary>Decides about a method as if it were declared in the form: nothing is asked that a code fix would mend on the way.</summary>
    public static Verdict If(Form form, IMethodSymbol method, MethodDeclarationSyntax? syntax, TracedSettings settings, Compilation compilation, CancellationToken cancellation) =>
        Ask(new Question(method, syntax, form, settings, compilation, IsDeclared: false), cancellation);

    /// <summary>
    /// The form in which every caller of the method would be traced; null where it can have none, or shall have none. The advice of a message
    /// and the fix that is offered for it both come from here.
    /// </summary>
    public static Form? ForEveryCaller(IMethodSymbol method, MethodDeclarationSyntax? syntax, TracedSettings settings, Compilation compilation, CancellationToken cancellation)
    {
        // A partial method has a state machine, which a runtime-async one does without.
        Form[] preferred = RuntimeAsync.IsRuntimeAsync(method) ? [Form.Wrapped, Form.InPlace] : [Form.InPlace, Form.Wrapped];
        return preferred.Where(Could).Select(form => (Form?)form).FirstOrDefault();

        bool Could(Form form) => !HostLoop.Is(method) && If(form, method, syntax, settings, compilation, cancellation).IsGiven;
    }

    private static Verdict Ask(Question question, CancellationToken cancellation)
    {
        var refusals = new DiagnosticSink(cancellation);
        var verdict = question.Form == Form.AtCall ? AtCallRules.Ask(question, refusals)
            : question.Syntax is not { } syntax ? new Verdict(question.Form) { IsLeftToCompiler = true }
            : AskPartial(question, syntax, refusals);
        return verdict with { Refusals = refusals.All.ToEquatableArray() };
    }

    private static Verdict AskPartial(Question question, MethodDeclarationSyntax syntax, DiagnosticSink refusals)
    {
        if (PartialRules.IsLeftToCompiler(question, syntax))
        {
            return new Verdict(question.Form) { IsLeftToCompiler = true };
        }

        PartialRules.Check(question, syntax, refusals);
        return refusals.HasErrors ? new Verdict(question.Form)
            : question.Form == Form.InPlace ? InPlaceRules.Ask(question, syntax, refusals)
            : WrappedRules.Ask(question, syntax, refusals);
    }
}

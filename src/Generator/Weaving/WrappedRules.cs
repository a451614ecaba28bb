using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Pynector.Generators.Access;
using Pynector.Generators.Diagnostics;

namespace Pynector.Generators.Weaving;

/// <summary>Tells what a wrapper can be written for: a declaration without a body, beside the core that has the body.</summary>
internal static class WrappedRules
{
    private static readonly SymbolDisplayFormat Short = SymbolDisplayFormat.MinimallyQualifiedFormat
        .AddGenericsOptions(SymbolDisplayGenericsOptions.IncludeTypeConstraints)
        .WithMemberOptions(SymbolDisplayMemberOptions.IncludeParameters | SymbolDisplayMemberOptions.IncludeType | SymbolDisplayMemberOptions.IncludeModifiers | SymbolDisplayMemberOptions.IncludeRef);

    public static Verdict Ask(Question question, MethodDeclarationSyntax syntax, DiagnosticSink refusals)
    {
        var method = question.Method;
        var verdict = new Verdict(Form.Wrapped);
        if (question.IsDeclared && PartialRules.IsWrittenTwice(method))
        {
            refusals.Report(Descriptors.BothPartsWritten, syntax.Identifier.GetLocation(), method.Name, CoreFinder.NameFor(method));
            return verdict;
        }

        if (!WrapperRules.Allow(method, syntax, refusals))
        {
            return verdict with { IsLeftToCompiler = !refusals.HasErrors };
        }

        return question.IsDeclared
            ? verdict with { Core = FindCore(question, syntax, refusals) }
            : verdict with { IsLeftToCompiler = !CanBeCore(method) };
    }

    private static IMethodSymbol? FindCore(Question question, MethodDeclarationSyntax syntax, DiagnosticSink refusals)
    {
        var (method, name) = (question.Method, syntax.Identifier.GetLocation());
        if (CoreFinder.Find(method) is not { } core)
        {
            if (FindOtherAuthor(method) is { } reason)
            {
                refusals.Report(Annotations.Attribute(method) is null ? Descriptors.LeftOutOfType : Descriptors.StaysUntraced, name, method.Name, reason, "trace a method that calls it");
                return null;
            }

            var nearest = CoreFinder.Candidates(method).FirstOrDefault();
            refusals.Report(
                Descriptors.NoCore, name, method.Name, method.ContainingType.Name, Expected(method), nearest is null ? "" : $" (found: '{Show(nearest)}')");
            return null;
        }

        if (core is { IsAsync: true, ReturnsVoid: true })
        {
            refusals.Report(Descriptors.AsyncVoidCore, name, method.Name, core.Name);
        }

        if (Obsolescence.IsErrorIn(method, core))
        {
            refusals.Report(Descriptors.ObsoleteAsError, name, method.Name, core.Name, $", or mark '{method.Name}' as [Obsolete], too");
        }

        if (question.Settings.NamesBuilder)
        {
            refusals.ReportArgument(Descriptors.BuilderNotInPlace, question.Settings.Attribute, "Builder", method.Name, "split", WrapperRules.BuilderInstead(core));
        }

        return core;
    }

    /// <summary>
    /// Why somebody else writes the body, in words that follow "because"; null where the author has to. An attribute on the type means the methods that it can trace:
    /// where nothing is called like a core, the method is not one of them.
    /// </summary>
    private static string? FindOtherAuthor(IMethodSymbol method) =>
        OtherGenerators.FindAttribute(method) is { } attribute ? $"another generator writes its body ([{attribute}])"
        : Annotations.Attribute(method) is null && !CoreFinder.Candidates(method).Any() ? $"no method '{CoreFinder.NameFor(method)}' has its body, so that another generator has to write it"
        : null;

    /// <summary>Whether the method, which has a body, can be renamed to a core beside a declaration of its old name.</summary>
    private static bool CanBeCore(IMethodSymbol method) =>
        !PartialRules.IsWrittenTwice(method) && method is not { IsAsync: true, ReturnsVoid: true } && !IsCoreTaken(method);

    /// <summary>Whether the type, or what it inherits, has the core's name already, for something that the core would clash with.</summary>
    public static bool IsCoreTaken(IMethodSymbol method) => IsCoreTaken(method, CoreFinder.NameFor(method));

    /// <inheritdoc cref="IsCoreTaken(IMethodSymbol)"/>
    public static bool IsCoreTaken(IMethodSymbol method, string name)
    {
        for (var type = method.ContainingType; type is not null; type = type.BaseType)
        {
            var isOwn = SymbolEqualityComparer.Default.Equals(type, method.ContainingType);
            foreach (var member in type.GetMembers(name).Where(member => isOwn || member.DeclaredAccessibility != Accessibility.Private))
            {
                if (member is not IMethodSymbol other || (other.Arity == method.Arity && other.Parameters.Length == method.Parameters.Length && HaveSameTypes(other, method)))
                {
                    return true;
                }
            }
        }

        return false;
    }

    // The types of generic methods can be told apart only once the methods are called: they count as the same.
    private static bool HaveSameTypes(IMethodSymbol one, IMethodSymbol other) =>
        one.Arity > 0
        || one.Parameters.Zip(other.Parameters, (first, second) => SymbolEqualityComparer.Default.Equals(first.Type, second.Type)).All(same => same);

    private static string Show(IMethodSymbol method) => method.ToDisplayString(Short).Replace("partial ", "").Replace("virtual ", "").Replace("override ", "");

    private static string Expected(IMethodSymbol method)
    {
        var shown = Show(method);
        var name = shown.IndexOf(method.Name + (method.Arity > 0 ? "<" : "("), StringComparison.Ordinal);
        return "private " + shown.Insert(name + method.Name.Length, "Core");
    }
}

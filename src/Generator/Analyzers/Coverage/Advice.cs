using Microsoft.CodeAnalysis;
using Pynector.Generators.Parsing.Signatures;
using Pynector.Generators.Weaving;

namespace Pynector.Generators.Analyzers.Coverage;

/// <summary>What to write so that a method is traced whoever calls it, in words that follow a colon.</summary>
internal static class Advice
{
    private static readonly SymbolDisplayFormat WithType = new(
        genericsOptions: SymbolDisplayGenericsOptions.IncludeTypeParameters,
        memberOptions: SymbolDisplayMemberOptions.IncludeContainingType);

    /// <summary>A method's name with its type's: <c>IOrders.PlaceAsync</c>.</summary>
    public static string Name(IMethodSymbol method) =>
        (method.ExplicitInterfaceImplementations.FirstOrDefault() ?? method).OriginalDefinition.ToDisplayString(WithType);

    public static string Quote(IEnumerable<string> names) => string.Join(", ", names.Distinct().Select(name => $"'{name}'"));

    /// <summary>What helps every caller of a plain method.</summary>
    public static string For(IMethodSymbol method, Compilation compilation)
    {
        if (OtherGenerators.EmittedAnnotation(method) is { } annotation)
        {
            return $"move {(OtherGenerators.EmittedDeclaration(method) is null ? "[Traced]" : "it")} to {OtherGenerators.FileInstead(annotation)}";
        }

        if (MethodSyntax.Of(method) is not { } syntax)
        {
            return "let its library declare it as 'partial'";
        }

        var isInPartialType = !ContainingTypeReader.NotPartial(syntax).Any();
        return FormOf(method, compilation) switch
        {
            Form.InPlace => $"add 'partial' to it{(isInPartialType ? "" : " and its type")}",
            Form.Wrapped => $"declare it as 'partial' without a body{(isInPartialType ? "" : ", in a partial type")}, and rename this one to '{CoreFinder.NameFor(method)}'",
            _ => Otherwise(method, compilation),
        };
    }

    /// <summary>What helps a method that can't take the form in which every caller is traced, or shall not; null where it can.</summary>
    public static string? WithoutForm(IMethodSymbol method, Compilation compilation) => FormOf(method, compilation) is null ? For(method, compilation) : null;

    /// <summary>What helps all of several methods: each can take a form in which every caller is traced, or the same words help each.</summary>
    public static string ForAll(IReadOnlyList<IMethodSymbol> methods, Compilation compilation)
    {
        var forms = methods.ToLookup(method => FormOf(method, compilation));
        var (partial, split) = (forms[Form.InPlace].ToList(), forms[Form.Wrapped].ToList());
        if (methods.Count == 1 || partial.Count + split.Count == 0)
        {
            return For(methods[0], compilation);
        }

        var type = MethodSyntax.Of(methods[0]) is { } syntax && ContainingTypeReader.NotPartial(syntax).Any() ? " and the type" : "";
        return split.Count == 0 ? $"add 'partial' to them{type}"
            : partial.Count == 0 ? $"declare them as 'partial' without a body{(type.Length == 0 ? "" : ", in a partial type")}, and rename these to '{{Name}}Core'"
            : !split.Exists(method => method.IsAsync) ? $"add 'partial' to those that are async{type}; declare the others as 'partial' without a body, and rename these to '{{Name}}Core'"
            : $"add 'partial' to {Names(partial)}{type}; declare {Names(split)} as 'partial' without a body, and rename these to '{{Name}}Core'";
    }

    /// <summary>What makes one span of two, where methods that trace every caller implement traced members of interfaces.</summary>
    /// <param name="methods">The methods.</param>
    /// <param name="members">The members, as far as this compilation declares them.</param>
    public static string ForOneSpan(IReadOnlyList<IMethodSymbol> methods, IReadOnlyList<IMethodSymbol> members)
    {
        var forms = methods.ToLookup(method => Annotations.Of(method)?.Form);
        var advice = new List<string>();
        if (forms[Form.InPlace].ToList() is { Count: > 0 } partial)
        {
            advice.Add($"remove 'partial' from {Names(partial)}");
        }

        advice.AddRange(forms[Form.Wrapped].Select(split => $"make one method of '{split.Name}' and '{CoreFinder.NameFor(split)}', without 'partial'"));
        var isOfInterface = members.ToLookup(member => Annotations.Of(member)?.By == AnnotatedBy.Interface);
        string[] instead =
        [
            .. isOfInterface[true].Any() ? [$"mark {Quote(isOfInterface[true].Select(Name))} as [NotTraced]"] : Array.Empty<string>(),
            .. isOfInterface[false].Any() ? [$"remove [Traced] from {Quote(isOfInterface[false].Select(Name))}"] : Array.Empty<string>(),
        ];
        return instead.Length == 0 ? string.Join("; ", advice) : $"{string.Join("; ", advice)}, or {string.Join("; ", instead)}";
    }

    private static string Names(IEnumerable<IMethodSymbol> methods) => Quote(methods.Select(method => method.Name));

    private static Form? FormOf(IMethodSymbol method, Compilation compilation) =>
        OtherGenerators.EmittedAnnotation(method) is null && Annotations.AtCall(method) is { } settings
            ? Decision.ForEveryCaller(method, MethodSyntax.Of(method), settings, compilation, CancellationToken.None)
            : null;

    private static string Otherwise(IMethodSymbol method, Compilation compilation) =>
        HostLoop.Is(method) ? "put [Traced] on the method that handles one item instead"
        : !Language.Suffices(compilation) ? "set <LangVersion>11</LangVersion> or higher"
        : method.IsAbstract ? "trace what implements it"
        : method.ExplicitInterfaceImplementations.FirstOrDefault() is { } member ? $"put [Traced] on '{Name(member)}' instead"
        : PartialRules.FindFileLocal(method.ContainingType) is { } local ? $"remove 'file' from '{local.Name}'"
        : method.IsVararg ? "take an array of 'params'"
        : !method.ContainingType.CanBeReferencedByName ? "declare it as a method with a 'this' parameter"
        : PartialRules.FindHidden(method, compilation) is { } hidden ? $"add 'global' to the aliases of the reference to '{hidden.ContainingAssembly.Name}'"
        : WrappedRules.IsCoreTaken(method) ? $"rename '{CoreFinder.NameFor(method)}', declare '{method.Name}' as 'partial' without a body, and rename this one to that"
        : method.IsExtern ? "trace a method that calls it"
        : "put [Traced] on a method that it calls";
}

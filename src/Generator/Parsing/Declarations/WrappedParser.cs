using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Pynector.Generators.Access;
using Pynector.Generators.Diagnostics;
using Pynector.Generators.Model;
using Pynector.Generators.Parsing.Loggers;
using Pynector.Generators.Parsing.Signatures;
using Pynector.Generators.Parsing.Spans;
using Pynector.Generators.Symbols;
using Pynector.Generators.Weaving;

namespace Pynector.Generators.Parsing.Declarations;

/// <summary>Parses <c>[Traced] partial</c> declarations, whose body stands in <c>{Name}Core</c>.</summary>
internal static class WrappedParser
{
    public static TracedMethodModel? Parse(
        IMethodSymbol method, MethodDeclarationSyntax syntax, SemanticModel semantics, TracedSettings settings, DiagnosticSink diagnostics)
    {
        if (method.PartialImplementationPart is not null)
        {
            diagnostics.Report(Descriptors.BothPartsWritten, syntax.Identifier.GetLocation(), method.Name, CoreFinder.NameFor(method));
            return null;
        }

        if (!WrapperRules.Allow(method, syntax, diagnostics) || FindCore(method, syntax, diagnostics) is not { } core)
        {
            return null;
        }

        if (settings.NamesBuilder)
        {
            diagnostics.ReportArgument(Descriptors.BuilderNotInPlace, settings.Attribute, "Builder", method.Name);
        }

        var resultTag = TagParser.ReadResult(method, diagnostics);
        return new TracedMethodModel(
            ContainingTypeReader.Read(method.ContainingType),
            Weave.Wrapped,
            SignatureReader.Read(method, syntax, semantics, withDefaults: false),
            SpanReader.Read(method, settings, resultTag, diagnostics),
            ReturnShapeReader.Read(method),
            BuilderReader.Default(method.ReturnType),
            new CoreModel(Call(core, method), core.ReturnType.TypeKind == TypeKind.Dynamic, WrapperRules.IsSurelyAsync(core)),
            method.GetAttributes().Select(attribute => attribute.AttributeClass?.Name ?? "").Distinct().ToEquatableArray(),
            OriginParser.Read(method, diagnostics),
            TagParser.Read(method, semantics.Compilation, diagnostics),
            Logger: LoggerFinder.Find(method, core, syntax.Identifier.GetLocation(), semantics.Compilation, diagnostics));
    }

    private static string Call(IMethodSymbol core, IMethodSymbol method) =>
        $"{Qualifier(core, method)}{Formats.Identifier(core.Name)}{SignatureReader.TypeParameters(method)}({string.Join(", ", method.Parameters.Select(SignatureReader.Argument))})";

    /// <summary>Nothing, unless a parameter is called like the core.</summary>
    private static string Qualifier(IMethodSymbol core, IMethodSymbol method) =>
        !method.Parameters.Any(parameter => parameter.Name == core.Name) ? ""
        : core.IsStatic ? method.ContainingType.Text() + "."
        : "this.";

    private static IMethodSymbol? FindCore(IMethodSymbol method, MethodDeclarationSyntax syntax, DiagnosticSink diagnostics)
    {
        if (CoreFinder.Find(method) is { } core)
        {
            if (core is { IsAsync: true, ReturnsVoid: true })
            {
                diagnostics.Report(Descriptors.AsyncVoidCore, syntax.Identifier.GetLocation(), method.Name, core.Name);
            }

            if (Obsolescence.IsErrorIn(method, core))
            {
                diagnostics.Report(Descriptors.ObsoleteAsError, syntax.Identifier.GetLocation(), method.Name, core.Name, $", or mark '{method.Name}' as [Obsolete], too");
            }

            return core;
        }

        var nearest = CoreFinder.Candidates(method).FirstOrDefault();
        diagnostics.Report(
            Descriptors.NoCore,
            syntax.Identifier.GetLocation(),
            method.Name,
            method.ContainingType.Name,
            Expected(method),
            nearest is null ? "" : $" (found: '{Show(nearest)}')");
        return null;
    }

    private static readonly SymbolDisplayFormat Short = SymbolDisplayFormat.MinimallyQualifiedFormat
        .AddGenericsOptions(SymbolDisplayGenericsOptions.IncludeTypeConstraints)
        .WithMemberOptions(SymbolDisplayMemberOptions.IncludeParameters | SymbolDisplayMemberOptions.IncludeType | SymbolDisplayMemberOptions.IncludeModifiers | SymbolDisplayMemberOptions.IncludeRef);

    private static string Show(IMethodSymbol method) => method.ToDisplayString(Short).Replace("partial ", "").Replace("virtual ", "").Replace("override ", "");

    private static string Expected(IMethodSymbol method)
    {
        var shown = Show(method);
        var name = shown.IndexOf(method.Name + (method.Arity > 0 ? "<" : "("), StringComparison.Ordinal);
        return "private " + shown.Insert(name + method.Name.Length, "Core");
    }
}

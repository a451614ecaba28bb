using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Pynector.Generators.Model;
using Pynector.Generators.Parsing;
using Pynector.Generators.Parsing.Declarations;
using Pynector.Generators.Weaving;

namespace Pynector.Generators.Calls;

/// <summary>The plain traced methods that a compilation calls: each is parsed once, for its declaration and all calls.</summary>
internal static class CallTargets
{
    /// <summary>The wrapper's model; null where the method isn't traced, or can't be.</summary>
    public static AtCallModel? Find(IMethodSymbol called, Compilation compilation, GeneratorOptions options, CancellationToken cancellation)
    {
        var method = (called.ReducedFrom ?? called).OriginalDefinition;
        if (Annotations.Of(method) is not { Form: Form.AtCall } annotation
            || !Levels.IsOn(method, annotation.Settings, compilation, options)
            || PlainMethodParser.Parse(method, annotation, compilation, cancellation).Model is not { Form: AtCallFormModel form } model)
        {
            return null;
        }

        var code = options.Settings.CodeTags && Syntax(method, cancellation) is { } syntax
            ? CodeReader.Map(CodeReader.Read(syntax), compilation.Options.SourceReferenceResolver)
            : null;
        return SettingsMerger.AtCall(model, form, options.Settings, code);
    }

    private static MethodDeclarationSyntax? Syntax(IMethodSymbol method, CancellationToken cancellation) =>
        method.DeclaringSyntaxReferences.FirstOrDefault()?.GetSyntax(cancellation) as MethodDeclarationSyntax;
}

using Microsoft.CodeAnalysis;
using Pynector.Generators.Access;
using Pynector.Generators.Diagnostics;
using Pynector.Generators.Parsing.Signatures;
using Pynector.Generators.Symbols;

namespace Pynector.Generators.Weaving;

/// <summary>Tells whether a wrapper can stand in for the calls of a method.</summary>
internal static class AtCallRules
{
    public static Verdict Ask(Question question, DiagnosticSink refusals)
    {
        var (method, syntax) = (question.Method, question.Syntax);
        var verdict = new Verdict(Form.AtCall);
        if (syntax is not null && MethodSyntax.IsHalfTyped(syntax))
        {
            return verdict with { IsLeftToCompiler = true };
        }

        if (!WrapperRules.Allow(method, syntax, SignatureReader.IsUnsafe(method), refusals))
        {
            return verdict with { IsLeftToCompiler = !refusals.HasErrors };
        }

        if (FindUntracedDeclaration(method) is { } declaration)
        {
            refusals.Report(Descriptors.TracedCore, question.Settings.Attribute, method.Name, declaration.Name);
            return verdict;
        }

        if (method is { IsAsync: true, ReturnsVoid: true })
        {
            refusals.Report(Descriptors.AsyncVoidCore, syntax?.Identifier.GetLocation() ?? Location.None, method.Name, method.Name);
            return verdict;
        }

        if (question is { IsDeclared: true, Settings.NamesBuilder: true })
        {
            refusals.ReportArgument(Descriptors.BuilderNotInPlace, question.Settings.Attribute, "Builder", method.Name, "plain", WrapperRules.BuilderInstead(method));
        }

        return verdict with { OutOfReach = OutOfReach(method, question.Settings, question.Compilation) };
    }

    /// <summary>The declaration whose body the method has, where nobody but us could write its other part, and its author forgot to annotate it; else null.</summary>
    public static IMethodSymbol? FindUntracedDeclaration(IMethodSymbol method) =>
        CoreFinder.FindDeclaration(method) is { } declaration
        && MethodSyntax.Of(declaration) is { AttributeLists.Count: 0 } syntax
        && syntax.Modifiers.Any(PartialRules.IsAccessibility)
        && Annotations.Of(declaration) is null
        && declaration.PartialImplementationPart?.DeclaringSyntaxReferences.All(part => EmittedFiles.Has(part.SyntaxTree)) != false
            ? declaration
            : null;

    private static string? OutOfReach(IMethodSymbol method, TracedSettings settings, Compilation compilation)
    {
        if (!Language.Suffices(compilation))
        {
            return "emitted code needs C# 11 or later";
        }

        if (!method.ExplicitInterfaceImplementations.IsEmpty)
        {
            return "it implements an interface explicitly, and is called through that alone";
        }

        if (!method.ContainingType.CanBeReferencedByName)
        {
            return "calls of members of extension blocks can't be traced yet";
        }

        if (method.Parameters.Any(parameter => parameter.GetAttributes().Any(attribute => KnownTypes.Is(attribute.AttributeClass, "UnscopedRefAttribute", "System.Diagnostics.CodeAnalysis"))))
        {
            return "emitted code can't hand a parameter with [UnscopedRef] on";
        }

        if (method.IsVararg)
        {
            return "emitted code can't hand '__arglist' on";
        }

        if (IsOutranked(method))
        {
            return "by [OverloadResolutionPriority] a traced call could go to another overload";
        }

        var isInside = Inside.Holds(method, compilation);
        if (!isInside && Reach.FindHidden(method, compilation) is { } hidden)
        {
            var outside = Inside.FailsByNamespace(method, compilation) ? ", and the compiler takes no interceptor from the namespace of its type" : "";
            return $"emitted code can't name '{hidden.ToDisplayString(SymbolDisplayFormat.MinimallyQualifiedFormat)}'{outside}";
        }

        if (FindHiddenNotError(method, settings, compilation) is { } exception)
        {
            return $"emitted code can't name '{exception.Name}', which its NotErrors do";
        }

        if (FindHiding(method) is { } parameter)
        {
            return $"its type parameter '{parameter}' hides one of the types around it";
        }

        if (method.Parameters.FirstOrDefault(parameter => TypeParameterScope.Around(method.ContainingType).Any(around => around.Name == parameter.Name)) is { } namesake)
        {
            return $"its parameter '{namesake.Name}' has the name of a type parameter around it";
        }

        if (IsAmbiguous(method.ContainingType, compilation))
        {
            return $"'{method.ContainingType.ToDisplayString()}' alone doesn't say which of several types is meant";
        }

        return !isInside && Reach.Of(method, compilation) == AccessKind.None
            ? $"emitted code can't reach it: it is {Accessibility(method)}, and '{method.ContainingType.Name}' is {(Reach.IsVariant(method.ContainingType) ? "a variant interface" : "not partial")}"
            : null;
    }

    // In its own assembly the type has to be visible; in others that may not do.
    private static ITypeSymbol? FindHiddenNotError(IMethodSymbol method, TracedSettings settings, Compilation compilation) =>
        Levels.IsForeign(method, compilation)
            ? settings.NotErrors.FirstOrDefault(type => type.TypeKind == TypeKind.Error || !Reach.CanName(type, compilation))
            : null;

    // Exact arguments choose the overload that was called, unless another one goes before it at any price.
    private static bool IsOutranked(IMethodSymbol method) =>
        method.ContainingType.GetMembers(method.Name).Length > 1
        && method.ContainingType.GetMembers(method.Name).Any(overload => overload.GetAttributes().Any(attribute =>
            KnownTypes.Is(attribute.AttributeClass, "OverloadResolutionPriorityAttribute", "System.Runtime.CompilerServices")));

    private static string? FindHiding(IMethodSymbol method) =>
        TypeParameterScope.Around(method.ContainingType).Concat(method.TypeParameters)
            .GroupBy(parameter => parameter.Name)
            .FirstOrDefault(same => same.Count() > 1)?.Key;

    /// <summary>Whether a referenced assembly's type has a name that another has too.</summary>
    private static bool IsAmbiguous(INamedTypeSymbol type, Compilation compilation)
    {
        if (SymbolEqualityComparer.Default.Equals(type.ContainingAssembly, compilation.Assembly))
        {
            return false;
        }

        var outermost = type.OriginalDefinition;
        while (outermost.ContainingType is { } outer)
        {
            outermost = outer;
        }

        var name = outermost.ContainingNamespace.IsGlobalNamespace ? outermost.MetadataName : $"{outermost.ContainingNamespace.ToDisplayString()}.{outermost.MetadataName}";
        return compilation.GetTypesByMetadataName(name).Length > 1;
    }

    private static string Accessibility(IMethodSymbol method) => method.DeclaredAccessibility switch
    {
        Microsoft.CodeAnalysis.Accessibility.Private => "private",
        Microsoft.CodeAnalysis.Accessibility.ProtectedAndInternal => "private protected",
        Microsoft.CodeAnalysis.Accessibility.Protected or Microsoft.CodeAnalysis.Accessibility.ProtectedOrInternal => "protected",
        _ => "internal",
    };
}

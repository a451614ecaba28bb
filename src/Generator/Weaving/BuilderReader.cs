using Microsoft.CodeAnalysis;
using Pynector.Generators.Access;
using Pynector.Generators.Diagnostics;
using Pynector.Generators.Model;
using Pynector.Generators.Symbols;

namespace Pynector.Generators.Weaving;

/// <summary>Finds the async method builder that a method's own builder is built on.</summary>
internal static class BuilderReader
{
    private static readonly SymbolDisplayFormat NameOnly = Formats.Type.WithGenericsOptions(SymbolDisplayGenericsOptions.None);

    /// <summary>The builder that C# itself would take for the return type, or null where the type is no task-like.</summary>
    public static BuilderModel? Default(ITypeSymbol returnType)
    {
        if (returnType is not INamedTypeSymbol { Arity: <= 1 } type)
        {
            return null;
        }

        if (ReturnShapeReader.IsTask(type))
        {
            return Model($"global::System.Runtime.CompilerServices.Async{type.Name}MethodBuilder", type, BuilderFlow.Context);
        }

        return MethodBuilders.OwnBuilder(type) is { } builder ? Model(builder.OriginalDefinition.ToDisplayString(NameOnly), type) : null;
    }

    /// <summary>The builder that the settings name, or the default; a builder that doesn't fit is reported.</summary>
    public static BuilderModel? Read(IMethodSymbol method, TracedSettings settings, DiagnosticSink diagnostics)
    {
        // A type's settings name one builder for all methods: those that it doesn't fit keep their own.
        if (settings.Builder is not { } builder)
        {
            return Default(method.ReturnType);
        }

        if (method.ReturnType is INamedTypeSymbol type && Fits(builder, type))
        {
            return Model(builder.OriginalDefinition.ToDisplayString(NameOnly), type);
        }

        if (settings.NamesBuilder && builder.TypeKind != TypeKind.Error)
        {
            diagnostics.ReportArgument(
                Descriptors.BuilderDoesNotFit,
                settings.Attribute,
                "Builder",
                builder.ToDisplayString(SymbolDisplayFormat.MinimallyQualifiedFormat),
                method.Name,
                method.ReturnType.ToDisplayString(SymbolDisplayFormat.MinimallyQualifiedFormat));
        }

        return Default(method.ReturnType);
    }

    /// <summary>A task-like or builder that emitted code can't use: it stands outside the user's types, and knows no constraints on the result.</summary>
    public static INamedTypeSymbol? FindHidden(IMethodSymbol method, TracedSettings settings)
    {
        INamedTypeSymbol?[] used = [method.ReturnType as INamedTypeSymbol, settings.Builder ?? MethodBuilders.OwnBuilder(method.ReturnType)];
        return Array.Find(used, type => type is not null && (!Visibility.IsVisible(type) || type.OriginalDefinition.TypeParameters.Any(IsConstrained)));
    }

    /// <summary>A task-like or builder that <c>[Obsolete]</c> makes an error to use outside an obsolete method.</summary>
    public static INamedTypeSymbol? FindObsolete(IMethodSymbol method, TracedSettings settings)
    {
        INamedTypeSymbol?[] used = [method.ReturnType as INamedTypeSymbol, settings.Builder ?? MethodBuilders.OwnBuilder(method.ReturnType)];
        return Array.Find(used, type => type is not null && Obsolescence.IsError(type));
    }

    private static bool IsConstrained(ITypeParameterSymbol parameter) =>
        parameter.HasReferenceTypeConstraint || parameter.HasValueTypeConstraint || parameter.HasUnmanagedTypeConstraint
        || parameter.HasNotNullConstraint || parameter.HasConstructorConstraint || !parameter.ConstraintTypes.IsEmpty;

    private static bool Fits(INamedTypeSymbol builder, INamedTypeSymbol returnType)
    {
        var definition = builder.OriginalDefinition;
        return definition.Arity == returnType.Arity
            && definition.GetMembers("Create").Any(member => member is IMethodSymbol { IsStatic: true, Parameters.IsEmpty: true })
            && definition.GetMembers("Task").OfType<IPropertySymbol>().FirstOrDefault() is { } task
            && SymbolEqualityComparer.Default.Equals(task.Type.OriginalDefinition, returnType.OriginalDefinition);
    }

    private static BuilderModel Model(string builder, INamedTypeSymbol returnType, BuilderFlow flow = BuilderFlow.Anywhere)
    {
        var result = returnType.Arity == 1 ? "<TResult>" : "";
        return new BuilderModel
        {
            Type = builder + result,
            TaskType = returnType.OriginalDefinition.ToDisplayString(NameOnly) + result,
            HasResult = returnType.Arity == 1,
            Flow = flow,
        };
    }
}

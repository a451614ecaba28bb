using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Pynector.Generators.Model;
using Pynector.Generators.Symbols;

namespace Pynector.Generators.Weaving;

/// <summary>Tells ordinary traced methods, which are traced at their calls, from those that trace themselves.</summary>
internal static class OrdinaryMethods
{
    // Asked for at each call: a symbol is of one compilation, or of one assembly, and the table lets go of it.
    private static readonly ConditionalWeakTable<IMethodSymbol, Settings> Known = new();

    /// <summary>The settings of an ordinary traced method, or null for any other. Of a referenced assembly, that it traces at all is not asked here.</summary>
    public static TracedSettings? Find(IMethodSymbol method) => Known.GetValue((method.ReducedFrom ?? method).OriginalDefinition, Read).Value;

    /// <summary>Whether a method of the type <paramref name="method"/> stands in is meant by <c>[Traced]</c> on that: not one that has its own, or is left out.</summary>
    public static bool IsMeantByType(IMethodSymbol method) =>
        method is { MethodKind: MethodKind.Ordinary or MethodKind.ExplicitInterfaceImplementation, IsImplicitlyDeclared: false, IsAbstract: false }
        && method is not { Name: "DisposeAsync", Parameters.IsEmpty: true }
        && (ReturnShapeReader.Read(method) is Model.ReturnShape.Task or Model.ReturnShape.TaskLike || ReturnShapeReader.IsAsyncStream(method.ReturnType))
        && !CoreFinder.IsCore(method)
        && Attribute(method) is null
        && AttributeReader.Find(method.GetAttributes(), "NotTracedAttribute") is null;

    private static Settings Read(IMethodSymbol method)
    {
        // What the compiler makes of a member of an extension block has that one's attributes, and stays untraced with it.
        if (method.MethodKind is not (MethodKind.Ordinary or MethodKind.ExplicitInterfaceImplementation) || method.ContainingType is null || method.IsImplicitlyDeclared)
        {
            return Settings.None;
        }

        var settings = Attribute(method) is { } own ? SettingsReader.Read(method, own)
            : Attribute(method.ContainingType) is { } type && IsMeantByType(method) ? SettingsReader.Read(type).ForMethod()
            : null;
        return settings is null
            || TracesItself(method)
            || AttributeReader.Find(method.GetAttributes(), "NotTracedAttribute") is not null
            ? Settings.None
            : new Settings(settings);
    }

    private static AttributeData? Attribute(ISymbol symbol) => AttributeReader.Find(symbol.GetAttributes(), "TracedAttribute");

    /// <summary>In place or wrapped: in source it is partial, in metadata the emitted attributes tell.</summary>
    private static bool TracesItself(IMethodSymbol method)
    {
        if (!method.DeclaringSyntaxReferences.IsEmpty)
        {
            return method.DeclaringSyntaxReferences.Any(part =>
                part.GetSyntax() is MethodDeclarationSyntax syntax && syntax.Modifiers.Any(SyntaxKind.PartialKeyword));
        }

        return IsGenerated(method)
            || MethodBuilders.NamedBuilder(method.GetAttributes()) is { ContainingType: { } spans } && (IsGenerated(spans) || spans.TypeKind == TypeKind.Error);
    }

    private static bool IsGenerated(ISymbol symbol) => symbol.GetAttributes().Any(attribute =>
        KnownTypes.Is(attribute.AttributeClass, "GeneratedCodeAttribute", "System.CodeDom.Compiler")
        && attribute.ConstructorArguments.FirstOrDefault().Value is GeneratorName.Name);

    private sealed class Settings(TracedSettings? value)
    {
        public static readonly Settings None = new(null);

        public TracedSettings? Value { get; } = value;
    }
}

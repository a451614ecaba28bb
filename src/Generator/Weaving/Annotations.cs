using Microsoft.CodeAnalysis;
using Pynector.Generators.Incremental;
using Pynector.Generators.Model;
using Pynector.Generators.Symbols;

namespace Pynector.Generators.Weaving;

/// <summary>Tells which methods are annotated, and by what.</summary>
internal static class Annotations
{
    private static readonly PerSymbol<IMethodSymbol, Annotation?> Known = new(Read);

    /// <summary>
    /// The annotation that traces the method, or null where none does. Whether a referenced assembly was built with tracing
    /// is not asked here: <see cref="Levels"/> tells.
    /// </summary>
    public static Annotation? Of(IMethodSymbol method) => Known.Of((method.ReducedFrom ?? method).OriginalDefinition);

    /// <summary>The settings of a method that is traced at its calls, or null for any other method.</summary>
    public static TracedSettings? AtCall(IMethodSymbol method) => Of(method) is { Form: Form.AtCall } annotation ? annotation.Settings : null;

    /// <summary>The <c>[Traced]</c> that stands on the symbol, be it a method or a type.</summary>
    public static AttributeData? Attribute(ISymbol? symbol) => AttributeReader.Find(symbol?.GetAttributes(), "TracedAttribute");

    /// <summary>The <c>[NotTraced]</c> that stands on the method.</summary>
    public static AttributeData? LeavesOut(IMethodSymbol method) => AttributeReader.Find(method.GetAttributes(), "NotTracedAttribute");

    /// <summary>
    /// The methods that an attribute on the type speaks of, or would speak of if it stood there: not those that have their own attribute or are
    /// left out.
    /// </summary>
    public static IEnumerable<IMethodSymbol> MethodsOf(INamedTypeSymbol type) => type.GetMembers().OfType<IMethodSymbol>().Where(IsMeantByType);

    /// <summary>Whether an attribute on the method's interface speaks of the method, or would speak of it if it stood there.</summary>
    public static bool IsMeantByInterface(IMethodSymbol method) => method.ContainingType.TypeKind == TypeKind.Interface && IsMeantByType(method);

    private static bool IsMeantByType(IMethodSymbol method) =>
        IsCalledByName(method)
        && method is not { Name: "DisposeAsync", Parameters.IsEmpty: true }
        && (ReturnShapeReader.Read(method) is ReturnShape.Task or ReturnShape.TaskLike || ReturnShapeReader.IsAsyncStream(method.ReturnType))
        && !CoreFinder.IsCore(method)
        && !IsEmitted(method)
        && Attribute(method) is null
        && LeavesOut(method) is null;

    // An abstract method of a class has no body to trace, and what overrides it is traced by its own type. A member of an interface is traced
    // at its calls, with a body or without one; what an interface implements of another interface is called through the other one.
    private static bool IsCalledByName(IMethodSymbol method) =>
        method is { IsImplicitlyDeclared: false, ContainingType.TypeKind: var kind }
        && (kind == TypeKind.Interface
            ? method.MethodKind == MethodKind.Ordinary
            : method is { MethodKind: MethodKind.Ordinary or MethodKind.ExplicitInterfaceImplementation, IsAbstract: false });

    // A wrapper that stands in the type. The declaration of a partial method is emitted, too, and its body is the user's.
    private static bool IsEmitted(IMethodSymbol method) =>
        method.PartialImplementationPart is null && method.Locations.All(static location => EmittedFiles.Has(location.SourceTree));

    private static Annotation? Read(IMethodSymbol method)
    {
        // The method that the compiler makes of a member of an extension block has the member's attributes, and is not the one that is called.
        if (method.MethodKind is not (MethodKind.Ordinary or MethodKind.ExplicitInterfaceImplementation)
            || method.ContainingType is not { } type
            || method.IsImplicitlyDeclared
            || LeavesOut(method) is not null)
        {
            return null;
        }

        if (Attribute(method) is { } own)
        {
            return new Annotation(AnnotatedBy.Method, Forms.Of(method), TracedSettings.OfMethod(own, Attribute(type)));
        }

        return Attribute(type) is { } around && IsMeantByType(method)
            ? new Annotation(
                type.TypeKind == TypeKind.Interface ? AnnotatedBy.Interface : AnnotatedBy.Type, Forms.Of(method), TracedSettings.OfType(around))
            : null;
    }
}

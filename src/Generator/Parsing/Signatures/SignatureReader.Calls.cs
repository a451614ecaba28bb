using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Pynector.Generators.Model;
using Pynector.Generators.Symbols;

namespace Pynector.Generators.Parsing.Signatures;

// The signature of a wrapper at the call: that of a static method which gets the instance as its first argument.
internal static partial class SignatureReader
{
    // An interceptor has the type parameters of the method and of all types around it; it may not stand in a generic type itself.
    public static SignatureModel ReadCall(IMethodSymbol method) => new()
    {
        Modifiers = StaticModifiers(method),
        ReturnType = method.ReturnType.Text(),
        Name = Formats.Identifier(method.Name),
        TypeParameters = Declared(TypeParameterScope.Around(method.ContainingType).Concat(method.TypeParameters)),
        Parameters = (method.IsStatic
            ? Parameters(method)
            : Parameters(method).Prepend(Instance(method, Self(method)) with { IsThis = true })).ToEquatableArray(),
    };

    /// <summary>The signature of a wrapper that stands beside the method, as a member of its type: with the same access, for the same callers.</summary>
    public static SignatureModel ReadInside(IMethodSymbol method) => new()
    {
        Modifiers = InsideModifiers(method).ToEquatableArray(),
        ReturnType = method.ReturnType.Text(),
        Name = Formats.Identifier(method.Name),
        TypeParameters = Declared(method.TypeParameters),
        Parameters = Parameters(method).ToEquatableArray(),
    };

    private static IEnumerable<string> InsideModifiers(IMethodSymbol method)
    {
        yield return SyntaxFacts.GetText(method.DeclaredAccessibility);
        if (method.IsStatic)
        {
            yield return "static";
        }
        else if (method.ContainingType.TypeKind == TypeKind.Interface)
        {
            // Without it the member would be virtual.
            yield return "sealed";
        }
        else if (method.IsReadOnly && !method.ContainingType.IsReadOnly)
        {
            yield return "readonly";
        }

        if (IsUnsafe(method))
        {
            yield return "unsafe";
        }
    }

    /// <summary>The name of the instance, unlike any parameter's or type parameter's.</summary>
    public static string Self(IMethodSymbol method) => FreeName(method, "self");

    /// <summary>A name that no parameter of the method and no type parameter in its scope has.</summary>
    public static string FreeName(IMethodSymbol method, string name)
    {
        while (method.Parameters.Any(parameter => parameter.Name == name)
            || TypeParameterScope.Around(method.ContainingType).Concat(method.TypeParameters).Any(parameter => parameter.Name == name))
        {
            name += "_";
        }

        return name;
    }

    public static EquatableArray<string> StaticModifiers(IMethodSymbol method) => new(IsUnsafe(method) ? ["internal", "static", "unsafe"] : ["internal", "static"]);

    /// <param name="method">The method.</param>
    /// <param name="asExtension">Whether the first one stays the extended <c>this</c>, which it can't be in a nested class.</param>
    public static IEnumerable<ParameterModel> Parameters(IMethodSymbol method, bool asExtension = true) =>
        method.Parameters.Select(parameter => Parameter(parameter, asExtension && method.IsExtensionMethod) with
        {
            AccessedMembers = TrimmingReader.AccessedMembers(parameter.GetAttributes()),
        });

    /// <summary>Type parameters as they are declared, with what the trimmer must know.</summary>
    public static EquatableArray<TypeParameterModel> Declared(IEnumerable<ITypeParameterSymbol> parameters) =>
        parameters.Select(parameter => new TypeParameterModel
        {
            Name = Formats.Identifier(parameter.Name),
            AccessedMembers = TrimmingReader.AccessedMembers(parameter.GetAttributes()),
            Constraints = ConstraintsReader.Read(parameter),
        }).ToEquatableArray();

    /// <summary>The instance, as a parameter.</summary>
    public static ParameterModel Instance(IMethodSymbol method, string name) => new()
    {
        Type = method.ContainingType.Text(),
        Name = name,
        Kind = ReceiverKind(method) switch
        {
            ArgumentKind.In => ParameterKind.In,
            ArgumentKind.Ref => ParameterKind.Ref,
            _ => ParameterKind.Value,
        },
    };

    // A struct is not copied: what the method changes, the caller sees.
    public static ArgumentKind ReceiverKind(IMethodSymbol method) =>
        !method.ContainingType.IsValueType ? ArgumentKind.Value
        : method.ContainingType.IsReadOnly || method.IsReadOnly ? ArgumentKind.In
        : ArgumentKind.Ref;

    /// <summary>Whether a wrapper at the call must be unsafe; one that isn't stands in no unsafe context, whatever the method's is.</summary>
    public static bool IsUnsafe(IMethodSymbol method) =>
        method.Parameters.Select(parameter => parameter.Type).Append(method.ReturnType).Any(HasPointer);

    private static bool HasPointer(ITypeSymbol type) => type switch
    {
        IPointerTypeSymbol or IFunctionPointerTypeSymbol => true,
        IArrayTypeSymbol array => HasPointer(array.ElementType),
        INamedTypeSymbol named => named.TypeArguments.Any(HasPointer),
        _ => false,
    };
}

using Microsoft.CodeAnalysis;
using Pynector.Generators.Model;
using Pynector.Generators.Symbols;

namespace Pynector.Generators.Parsing.Signatures;

// The signature of a wrapper at the call: that of a static method which gets the instance as its first argument.
internal static partial class SignatureReader
{
    public static SignatureModel ReadCall(IMethodSymbol method)
    {
        // An interceptor has the type parameters of the method and of all types around it; it may not stand in a generic type itself.
        var typeParameters = TypeParameterScope.Around(method.ContainingType).Concat(method.TypeParameters).ToList();
        var self = method.IsStatic ? "" : $"this {Receiver(method)}{method.ContainingType.Text()} {Self(method)}";
        return new SignatureModel(
            StaticModifiers(method),
            method.ReturnType.Text(),
            Formats.Identifier(method.Name),
            Declared(typeParameters),
            string.Join(", ", new[] { self, Parameters(method) }.Where(part => part.Length > 0)),
            typeParameters.Select(Clause).OfType<string>().ToEquatableArray(),
            method.Parameters.Select(parameter => parameter.Name).Concat(typeParameters.Select(parameter => parameter.Name)).Append(Self(method)).ToEquatableArray(),
            Nullable: "enable");
    }

    /// <summary>The name of the instance, unlike any parameter's or type parameter's.</summary>
    public static string Self(IMethodSymbol method)
    {
        var name = "self";
        while (method.Parameters.Any(parameter => parameter.Name == name)
            || TypeParameterScope.Around(method.ContainingType).Concat(method.TypeParameters).Any(parameter => parameter.Name == name))
        {
            name += "_";
        }

        return name;
    }

    public static string Arguments(IMethodSymbol method) => string.Join(", ", method.Parameters.Select(Argument));

    public static string List(IEnumerable<ITypeParameterSymbol> parameters) =>
        string.Join(", ", parameters.Select(parameter => Formats.Identifier(parameter.Name))) is { Length: > 0 } names ? $"<{names}>" : "";

    public static string StaticModifiers(IMethodSymbol method) => IsUnsafe(method) ? "internal static unsafe " : "internal static ";

    /// <param name="method">The method.</param>
    /// <param name="asExtension">Whether the first one stays the extended <c>this</c>, which it can't be in a nested class.</param>
    public static string Parameters(IMethodSymbol method, bool asExtension = true) =>
        string.Join(", ", method.Parameters.Select(parameter => TrimmingReader.Needs(parameter.GetAttributes()) + Parameter(parameter, asExtension && method.IsExtensionMethod, withDefault: false)));

    /// <summary>Type parameters as they are declared, with what the trimmer must know.</summary>
    public static string Declared(IEnumerable<ITypeParameterSymbol> parameters) =>
        string.Join(", ", parameters.Select(parameter => TrimmingReader.Needs(parameter.GetAttributes()) + Formats.Identifier(parameter.Name))) is { Length: > 0 } names ? $"<{names}>" : "";

    // A struct is not copied: what the method changes, the caller sees.
    public static string Receiver(IMethodSymbol method) =>
        !method.ContainingType.IsValueType ? ""
        : method.ContainingType.IsReadOnly || method.IsReadOnly ? "in "
        : "ref ";

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

using Microsoft.CodeAnalysis;
using Pynector.Generators.Diagnostics;
using Pynector.Generators.Model;
using Pynector.Generators.Symbols;

namespace Pynector.Generators.Parsing.Spans;

/// <summary>Reads <c>[Parent]</c> and <c>[Link]</c> on the parameters of a wrapped method.</summary>
internal static class OriginParser
{
    public static EquatableArray<OriginModel> Read(IMethodSymbol method, DiagnosticSink diagnostics)
    {
        var origins = new List<OriginModel>();
        foreach (var parameter in method.Parameters)
        {
            if (AttributeReader.Find(parameter.GetAttributes(), "ParentAttribute") is { } parent)
            {
                if (origins.Exists(origin => origin.IsParent))
                {
                    diagnostics.Report(Descriptors.TwoParents, parent, method.Name);
                }

                Add(parameter, parent, isParent: true, IsParentType(parameter.Type), "ActivityContext, ActivityContext?, TraceContext or string");
            }

            if (AttributeReader.Find(parameter.GetAttributes(), "LinkAttribute") is { } link)
            {
                Add(parameter, link, isParent: false, IsLinkType(parameter.Type), "ActivityContext, TraceContext or a sequence of either");
            }
        }

        return origins.ToEquatableArray();

        void Add(IParameterSymbol parameter, AttributeData attribute, bool isParent, bool fits, string allowed)
        {
            if (parameter.Type.TypeKind != TypeKind.Error && (!fits || parameter.RefKind == RefKind.Out))
            {
                diagnostics.Report(Descriptors.NoContext, attribute, parameter.Name, parameter.Type.ToDisplayString(SymbolDisplayFormat.MinimallyQualifiedFormat), allowed);
                return;
            }

            origins.Add(new OriginModel(Formats.Variable(parameter.Name), isParent));
        }
    }

    private static bool IsParentType(ITypeSymbol type) =>
        type.SpecialType == SpecialType.System_String || IsActivityContext(Unwrap(type)) || IsTraceContext(type);

    // A sequence of both kinds would leave the compiler to choose between two overloads.
    private static bool IsLinkType(ITypeSymbol type) =>
        IsActivityContext(type) || IsTraceContext(type) || IsSequence(type, IsActivityContext) != IsSequence(type, IsTraceContext);

    // The interfaces of an array have its element type.
    private static bool IsSequence(ITypeSymbol type, Func<ITypeSymbol, bool> isContext)
    {
        return Is(type) || type.AllInterfaces.Any(Is);

        bool Is(ITypeSymbol one) => KnownTypes.Is(one, "IEnumerable", "System.Collections.Generic") && isContext(((INamedTypeSymbol)one).TypeArguments[0]);
    }

    private static bool IsActivityContext(ITypeSymbol type) => KnownTypes.Is(type, "ActivityContext", "System.Diagnostics");

    private static bool IsTraceContext(ITypeSymbol type) => KnownTypes.IsPynector(type as INamedTypeSymbol, "TraceContext");

    private static ITypeSymbol Unwrap(ITypeSymbol type) =>
        type is INamedTypeSymbol { OriginalDefinition.SpecialType: SpecialType.System_Nullable_T } nullable ? nullable.TypeArguments[0] : type;
}

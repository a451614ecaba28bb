using Microsoft.CodeAnalysis;
using Pynector.Generators.Diagnostics;
using Pynector.Generators.Symbols;

namespace Pynector.Generators.Weaving;

/// <summary>Refuses attributes that can have no effect on a method traced in place: its builder gets neither arguments nor <c>this</c>.</summary>
internal static class InPlaceAttributes
{
    private const string CompilerServices = "System.Runtime.CompilerServices";

    public static void Refuse(IMethodSymbol method, DiagnosticSink diagnostics)
    {
        var core = CoreFinder.NameFor(method);
        foreach (var parameter in method.Parameters)
        {
            foreach (var attribute in parameter.GetAttributes())
            {
                RefuseOnParameter(attribute, parameter.Name);
            }
        }

        if (AttributeReader.FindTag(method.GetReturnTypeAttributes()) is { } result)
        {
            diagnostics.Report(Descriptors.TagInPlace, result, method.Name, AttributeReader.TagKey(result, "result"), "result", core);
        }

        foreach (var attribute in method.GetAttributes())
        {
            if (MethodBuilders.IsMethodBuilder(attribute.AttributeClass))
            {
                diagnostics.Report(Descriptors.OwnBuilder, attribute, method.Name);
            }
            else if (RuntimeAsync.Choice(attribute) == true)
            {
                diagnostics.Report(Descriptors.RuntimeAsync, attribute, method.Name, core);
            }
        }

        void RefuseOnParameter(AttributeData attribute, string parameter)
        {
            if (KnownTypes.IsPynector(attribute.AttributeClass, "TagAttribute"))
            {
                diagnostics.Report(Descriptors.TagInPlace, attribute, method.Name, AttributeReader.TagKey(attribute, parameter), parameter, core);
            }
            else if (KnownTypes.IsPynector(attribute.AttributeClass, "ParentAttribute"))
            {
                diagnostics.Report(Descriptors.OriginInPlace, attribute, method.Name, "[Parent]", core);
            }
            else if (KnownTypes.IsPynector(attribute.AttributeClass, "LinkAttribute"))
            {
                diagnostics.Report(Descriptors.OriginInPlace, attribute, method.Name, "[Link]", core);
            }
            else if (IsCallerInfo(attribute.AttributeClass))
            {
                diagnostics.Report(Descriptors.CallerInfoInPlace, attribute, method.Name, attribute.AttributeClass!.Name.Replace("Attribute", ""), core);
            }
        }
    }

    private static bool IsCallerInfo(INamedTypeSymbol? attribute) =>
        KnownTypes.Is(attribute, "CallerMemberNameAttribute", CompilerServices)
        || KnownTypes.Is(attribute, "CallerFilePathAttribute", CompilerServices)
        || KnownTypes.Is(attribute, "CallerLineNumberAttribute", CompilerServices)
        || KnownTypes.Is(attribute, "CallerArgumentExpressionAttribute", CompilerServices);
}

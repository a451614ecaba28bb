using Microsoft.CodeAnalysis;
using Pynector.Generators.Diagnostics;
using Pynector.Generators.Model;

namespace Pynector.Generators.Parsing;

/// <summary>Reads <c>[Tag]</c>: on parameters, on the return value, on members of the type.</summary>
internal static class TagParser
{
    public static EquatableArray<TagModel> Read(IMethodSymbol method, DiagnosticSink diagnostics)
    {
        var tags = new List<TagModel>();
        foreach (var parameter in method.Parameters)
        {
            if (AttributeReader.FindTag(parameter.GetAttributes()) is { } tag
                && HasValue(tag, parameter.Type, parameter.Name, diagnostics))
            {
                tags.Add(new TagModel(AttributeReader.TagKey(tag, parameter.Name), Formats.Identifier(parameter.Name), TagOrigin.Parameter));
            }
        }

        if (!method.IsStatic)
        {
            tags.AddRange(Members(method.ContainingType, diagnostics));
        }

        return tags.ToEquatableArray();
    }

    public static string? ReadResult(IMethodSymbol method, DiagnosticSink diagnostics)
    {
        if (AttributeReader.FindTag(method.GetReturnTypeAttributes()) is not { } tag)
        {
            return null;
        }

        if (ReturnShapeReader.ResultType(method) is not { } type)
        {
            diagnostics.Report(Descriptors.NoTagValue, tag, $"the result of {method.Name}", "void");
            return null;
        }

        return HasValue(tag, type, $"the result of {method.Name}", diagnostics) ? AttributeReader.TagKey(tag, "result") : null;
    }

    /// <summary>The first <c>[Tag]</c> on a parameter or the return value.</summary>
    public static AttributeData? FirstMisplaced(IMethodSymbol method) =>
        method.Parameters.Select(parameter => AttributeReader.FindTag(parameter.GetAttributes())).FirstOrDefault(tag => tag is not null)
        ?? AttributeReader.FindTag(method.GetReturnTypeAttributes());

    private static IEnumerable<TagModel> Members(INamedTypeSymbol type, DiagnosticSink diagnostics)
    {
        for (var current = type; current is { SpecialType: SpecialType.None }; current = current.BaseType)
        {
            foreach (var member in current.GetMembers())
            {
                var value = member switch
                {
                    IFieldSymbol { IsImplicitlyDeclared: false } field => field.Type,
                    IPropertySymbol { IsIndexer: false, GetMethod: not null } property => property.Type,
                    _ => null,
                };

                // A private member of a base type is out of the emitted code's reach, and its own methods record it.
                var isVisible = SymbolEqualityComparer.Default.Equals(current, type) || member.DeclaredAccessibility != Accessibility.Private;
                if (value is not null && isVisible
                    && AttributeReader.FindTag(member.GetAttributes()) is { } tag
                    && HasValue(tag, value, member.Name, diagnostics))
                {
                    yield return new TagModel(
                        AttributeReader.TagKey(tag, member.Name),
                        Formats.Identifier(member.Name),
                        member.IsStatic ? TagOrigin.StaticMember : TagOrigin.Member);
                }
            }
        }
    }

    private static bool HasValue(AttributeData tag, ITypeSymbol type, string name, DiagnosticSink diagnostics)
    {
        if (TagTypes.HaveValue(type))
        {
            return true;
        }

        diagnostics.Report(Descriptors.NoTagValue, tag, name, type.ToDisplayString(SymbolDisplayFormat.MinimallyQualifiedFormat));
        return false;
    }
}

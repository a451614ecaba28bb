using Microsoft.CodeAnalysis;
using Pynector.Generators.Access;
using Pynector.Generators.Diagnostics;
using Pynector.Generators.Incremental;
using Pynector.Generators.Model;
using Pynector.Generators.Symbols;

namespace Pynector.Generators.Parsing.Spans;

/// <summary>Reads <c>[Tag]</c>: on parameters, on the return value, on members of the type.</summary>
internal static class TagParser
{
    private static readonly PerSymbol<INamedTypeSymbol, TaggedMember[]> Known = new(FindTagged);

    /// <param name="method">The method.</param>
    /// <param name="compilation">That of the wrapper.</param>
    /// <param name="diagnostics">What the method's author is told.</param>
    /// <param name="access">The ways to members from outside the type, for a wrapper that stands there.</param>
    public static EquatableArray<TagModel> Read(IMethodSymbol method, Compilation compilation, DiagnosticSink diagnostics, AccessWriter? access = null)
    {
        var tags = new List<TagModel>();
        var keys = new TagKeys(diagnostics);
        if (AttributeReader.FindTag(method.GetReturnTypeAttributes()) is { } result)
        {
            keys.Take(AttributeReader.TagKey(result, "result"), method, "result", result);
        }

        foreach (var parameter in method.Parameters)
        {
            if (AttributeReader.FindTag(parameter.GetAttributes()) is { } tag
                && HasValueAtStart(tag, parameter, diagnostics)
                && keys.Take(AttributeReader.TagKey(tag, parameter.Name), parameter, parameter.Name, tag))
            {
                tags.Add(new TagModel(
                    AttributeReader.TagKey(tag, parameter.Name), new ParameterTagModel(Formats.Variable(parameter.Name), parameter.Type.TypeKind == TypeKind.Dynamic)));
            }
        }

        if (!method.IsStatic)
        {
            tags.AddRange(Members(method, keys, compilation, diagnostics, access));
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
            diagnostics.Report(Descriptors.NoTagValue, tag, $"the result of {method.Name}", method.ReturnType.ToDisplayString(SymbolDisplayFormat.MinimallyQualifiedFormat));
            return null;
        }

        return HasValue(tag, type, $"the result of {method.Name}", diagnostics) ? AttributeReader.TagKey(tag, "result") : null;
    }

    private static IEnumerable<TagModel> Members(IMethodSymbol method, TagKeys keys, Compilation compilation, DiagnosticSink diagnostics, AccessWriter? access)
    {
        var type = method.ContainingType;
        foreach (var (member, getter, value, tag) in Known.Of(type))
        {
            if (getter is null)
            {
                diagnostics.Report(Descriptors.TagUnreadable, tag, Unreadable(member));
                continue;
            }

            // What a base type keeps to itself is out of the emitted code's reach, and recorded by its own methods.
            if (!HasValue(tag, value, member.Name, diagnostics)
                || !CanRead(tag, member, method, diagnostics)
                || !IsInReach(getter, type, compilation)
                || !MayUse(tag, member, getter, method, diagnostics))
            {
                continue;
            }

            var accessor = access is null || IsExplicit(getter) ? null : access.ForMember(member, getter, value);
            if (accessor?.Length == 0)
            {
                diagnostics.Report(Descriptors.TagNotInPlace, tag, member.Name, $"'{method.Name}', whose calls can't reach it");
                continue;
            }

            var model = accessor is null ? Member(member, AttributeReader.TagKey(tag, member.Name)) : new TagModel(
                AttributeReader.TagKey(tag, member.Name),
                member.IsStatic ? new AccessedStaticTagModel(accessor) : new AccessedTagModel(accessor, ByReference: type.IsValueType));
            if (keys.Take(model.Key, member, member.Name, tag))
            {
                yield return model;
            }
        }
    }

    private static TaggedMember[] FindTagged(INamedTypeSymbol type)
    {
        var members = new List<TaggedMember>();
        for (var current = type; current is { SpecialType: SpecialType.None }; current = current.BaseType)
        {
            foreach (var member in current.GetMembers())
            {
                var (getter, value) = member switch
                {
                    IFieldSymbol field => (field.IsImplicitlyDeclared ? null : (ISymbol?)field, field.Type),
                    IPropertySymbol property => (property.IsIndexer ? null : Getter(property), property.Type),
                    _ => default,
                };

                // The author of the member is told that it can't be read; who has it from another assembly isn't.
                if (value is not null
                    && AttributeReader.FindTag(member.GetAttributes()) is { } tag
                    && (getter is not null || tag.ApplicationSyntaxReference is not null))
                {
                    members.Add(new TaggedMember(member, getter, value, tag));
                }
            }
        }

        return [.. members];
    }

    /// <summary>An override of the setter alone leaves the getter to what it overrides.</summary>
    private static IMethodSymbol? Getter(IPropertySymbol? property)
    {
        while (property is { GetMethod: null })
        {
            property = property.OverriddenProperty;
        }

        return property?.GetMethod;
    }

    private static object[] Unreadable(ISymbol member) => member switch
    {
        IFieldSymbol field => [field.AssociatedSymbol?.Name ?? field.Name, "C# has no name for the field behind a property; write [Tag] for the property itself, on a parameter of a record [property: Tag]"],
        IPropertySymbol { IsIndexer: true } => ["this[]", "an indexer has no one value; record an item in the body by 'CurrentSpan.Tag(key, value)'"],
        _ => [member.Name, "it has no getter; add one, or put [Tag] on a field"],
    };

    private static TagModel Member(ISymbol member, string key)
    {
        if (member is IPropertySymbol { ExplicitInterfaceImplementations.IsEmpty: false } property)
        {
            var implemented = property.ExplicitInterfaceImplementations[0];
            return new TagModel(AttributeName(key, property, implemented), new InterfaceTagModel(implemented.ContainingType.Text(), Formats.Variable(implemented.Name)));
        }

        return new TagModel(key, member.IsStatic
            ? new StaticTagModel(member.ContainingType.Text(), Formats.Variable(member.Name))
            : new MemberTagModel(Formats.Variable(member.Name)));
    }

    // The name of an explicit implementation has its interface's in it.
    private static string AttributeName(string key, IPropertySymbol property, IPropertySymbol implemented) =>
        key == property.Name ? implemented.Name : key;

    private static bool IsInReach(ISymbol getter, INamedTypeSymbol type, Compilation compilation) =>
        IsExplicit(getter) || compilation.IsSymbolAccessibleWithin(getter, type, type);

    private static bool IsExplicit(ISymbol getter) => getter is IMethodSymbol { ExplicitInterfaceImplementations.IsEmpty: false };

    /// <summary>The runtime reads a member through the instance, which can't be handed to it where it may live on the stack only.</summary>
    private static bool CanRead(AttributeData tag, ISymbol member, IMethodSymbol method, DiagnosticSink diagnostics)
    {
        if (!method.ContainingType.IsRefLikeType)
        {
            return true;
        }

        diagnostics.Report(Descriptors.TagOnRefStruct, tag, member.Name, method.Name, AttributeReader.TagKey(tag, member.Name));
        return false;
    }

    private static bool MayUse(AttributeData tag, ISymbol member, ISymbol getter, IMethodSymbol method, DiagnosticSink diagnostics)
    {
        // An explicit implementation is read by what it implements.
        ISymbol?[] used = member is IPropertySymbol { ExplicitInterfaceImplementations: { IsEmpty: false } implemented }
            ? [implemented[0], implemented[0].GetMethod]
            : [member, getter];
        if (!used.Any(symbol => symbol is not null && Obsolescence.IsErrorIn(method, symbol)))
        {
            return true;
        }

        diagnostics.Report(Descriptors.ObsoleteAsError, tag, method.Name, member.Name, $", or mark '{method.Name}' as [Obsolete], too");
        return false;
    }

    private static bool HasValueAtStart(AttributeData tag, IParameterSymbol parameter, DiagnosticSink diagnostics)
    {
        if (parameter.RefKind != RefKind.Out)
        {
            return HasValue(tag, parameter.Type, parameter.Name, diagnostics);
        }

        diagnostics.Report(
            Descriptors.NoTagValue, tag, parameter.Name, $"out {parameter.Type.ToDisplayString(SymbolDisplayFormat.MinimallyQualifiedFormat)}");
        return false;
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

    private sealed record TaggedMember(ISymbol Member, ISymbol? Getter, ITypeSymbol Value, AttributeData Tag);
}

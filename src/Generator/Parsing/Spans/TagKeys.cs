using Microsoft.CodeAnalysis;
using Pynector.Generators.Diagnostics;

namespace Pynector.Generators.Parsing.Spans;

/// <summary>The keys of one span's tags: each says one thing.</summary>
internal sealed class TagKeys(DiagnosticSink diagnostics)
{
    private readonly Dictionary<string, (ISymbol Owner, string Name, AttributeData Tag)> _taken = new(StringComparer.Ordinal);

    /// <summary>Reports an empty key.</summary>
    public static void RefuseEmpty(string key, string name, AttributeData tag, DiagnosticSink diagnostics)
    {
        if (string.IsNullOrWhiteSpace(key) && tag.ApplicationSyntaxReference is not null)
        {
            diagnostics.Report(Descriptors.EmptyName, tag, "tag's key", name);
        }
    }

    /// <summary>Takes a key for a value; false where what stands nearer to the method has the key already.</summary>
    public bool Take(string key, ISymbol owner, string name, AttributeData tag)
    {
        RefuseEmpty(key, name, tag, diagnostics);
        if (!_taken.TryGetValue(key, out var first))
        {
            _taken.Add(key, (owner, name, tag));
            return true;
        }

        // A property and what it overrides have one value.
        if (!string.IsNullOrWhiteSpace(key) && !Overrides(first.Owner, owner) && (tag.ApplicationSyntaxReference is null ? first.Tag : tag) is { ApplicationSyntaxReference: not null } written)
        {
            diagnostics.Report(Descriptors.SameKey, written, first.Name, name, key);
        }

        return false;
    }

    private static bool Overrides(ISymbol member, ISymbol other)
    {
        for (var property = member as IPropertySymbol; property is not null; property = property.OverriddenProperty)
        {
            if (SymbolEqualityComparer.Default.Equals(property.OriginalDefinition, other.OriginalDefinition))
            {
                return true;
            }
        }

        return false;
    }
}

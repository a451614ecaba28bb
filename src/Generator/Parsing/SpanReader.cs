using Microsoft.CodeAnalysis;
using Pynector.Generators.Diagnostics;
using Pynector.Generators.Model;

namespace Pynector.Generators.Parsing;

/// <summary>Reads what a method's span is called and counts as an error.</summary>
internal static class SpanReader
{
    public static SpanModel Read(IMethodSymbol method, TracedSettings settings, string? resultTag, DiagnosticSink diagnostics)
    {
        var defaultName = $"{ContainingTypeReader.SpanPrefix(method.ContainingType)}.{method.Name}";
        RefuseEmpty(settings.Name, "span's name", defaultName);
        RefuseEmpty(settings.Source, "span's Source", "$(PynectorSourceName)");
        return new SpanModel(
            settings.Name ?? defaultName,
            settings.Source,
            settings.Kind ?? "Internal",
            NotErrors(settings, diagnostics).ToEquatableArray(),
            settings.CancellationIsError ?? false,
            resultTag);

        void RefuseEmpty(string? value, string what, string fallback)
        {
            if (value is not null && string.IsNullOrWhiteSpace(value))
            {
                diagnostics.Report(Descriptors.EmptyName, settings.Attribute, what, fallback);
            }
        }
    }

    private static IEnumerable<string> NotErrors(TracedSettings settings, DiagnosticSink diagnostics)
    {
        foreach (var type in settings.NotErrors)
        {
            if (IsException(type))
            {
                yield return type.WithNullableAnnotation(NullableAnnotation.None).Text();
            }
            else if (type.TypeKind != TypeKind.Error)
            {
                diagnostics.Report(Descriptors.NotAnException, settings.Attribute, type.ToDisplayString());
            }
        }
    }

    private static bool IsException(ITypeSymbol type)
    {
        for (var current = type; current is not null; current = current.BaseType)
        {
            if (KnownTypes.Is(current, "Exception", "System"))
            {
                return true;
            }
        }

        return false;
    }
}

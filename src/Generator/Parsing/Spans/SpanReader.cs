using Microsoft.CodeAnalysis;
using Pynector.Generators.Access;
using Pynector.Generators.Diagnostics;
using Pynector.Generators.Model;
using Pynector.Generators.Parsing.Signatures;
using Pynector.Generators.Symbols;
using Pynector.Generators.Weaving;

namespace Pynector.Generators.Parsing.Spans;

/// <summary>Reads what a method's span is called, and what counts as its error.</summary>
internal static class SpanReader
{
    public static SpanSettingsModel Read(IMethodSymbol method, TracedSettings settings, string? resultTag, DiagnosticSink diagnostics)
    {
        var defaultName = $"{settings.Prefix ?? ContainingTypeReader.Read(method.ContainingType).Name}.{method.Name}";
        RefuseEmpty(settings, settings.Name, "span's name", defaultName, diagnostics);
        RefuseEmpty(settings, settings.Source, "Source", "$(PynectorSourceName)", diagnostics);
        if (settings.Kind?.Length == 0)
        {
            diagnostics.ReportArgument(Descriptors.UnknownKind, settings.Attribute, "Kind");
        }

        if (settings.Level is < 0 or > (int)SpanLevel.Verbose)
        {
            diagnostics.ReportArgument(Descriptors.UnknownLevel, settings.Attribute, "Level", settings.Level);
        }

        if (settings.Log is < 0 or > (int)LogEvents.All)
        {
            diagnostics.ReportArgument(Descriptors.UnknownLogEvents, settings.Attribute, "Log", settings.Log);
        }

        return new SpanSettingsModel
        {
            Name = settings.Name ?? defaultName,
            Source = settings.Source,
            Kind = settings.Kind ?? SpanModel.DefaultKind,
            NotErrors = NotErrors(method, settings, diagnostics).ToEquatableArray(),
            CancellationIsError = settings.CancellationIsError ?? false,
            ResultTag = resultTag,
            Root = settings.Root ?? false,
            Level = (SpanLevel)(settings.Level ?? 0),
            Log = (LogEvents)(settings.Log ?? 0),
        };
    }

    public static void RefuseEmpty(TracedSettings settings, string? value, string what, string fallback, DiagnosticSink diagnostics)
    {
        if (value is not null && string.IsNullOrWhiteSpace(value))
        {
            diagnostics.ReportArgument(Descriptors.EmptyName, settings.Attribute, what, what, fallback);
        }
    }

    private static IEnumerable<string> NotErrors(IMethodSymbol method, TracedSettings settings, DiagnosticSink diagnostics)
    {
        foreach (var type in settings.NotErrors ?? [])
        {
            if (type.TypeKind == TypeKind.Error)
            {
                continue;
            }

            if (!IsException(type))
            {
                diagnostics.ReportArgument(Descriptors.NotAnException, settings.Attribute, "NotErrors", type.ToDisplayString());
            }
            else if (!Visibility.IsVisible(type))
            {
                diagnostics.ReportArgument(Descriptors.NotErrorsInvisible, settings.Attribute, "NotErrors", type.ToDisplayString());
            }
            else if (Obsolescence.IsError(type))
            {
                diagnostics.ReportArgument(Descriptors.ObsoleteAsError, settings.Attribute, "NotErrors", method.Name, type.ToDisplayString(), "");
            }
            else
            {
                yield return type.WithNullableAnnotation(NullableAnnotation.None).Text();
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

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
        var source = settings.Named("Source").Value as string;
        RefuseEmpty(settings, source, "Source", "$(PynectorSourceName)", diagnostics);
        return new SpanSettingsModel
        {
            Name = settings.Name ?? defaultName,
            Source = source,
            Kind = Kind(settings, diagnostics),
            NotErrors = NotErrors(method, settings, diagnostics).ToEquatableArray(),
            CancellationIsError = settings.Named("CancellationIsError").Value is true,
            ResultTag = resultTag,
            Root = settings.Named("Root").Value is true,
            Level = (SpanLevel)Number("Level", (int)SpanLevel.Verbose, Descriptors.UnknownLevel),
            Log = (LogEvents)Number("Log", (int)LogEvents.All, Descriptors.UnknownLogEvents),
            Metrics = settings.Named("Metrics").Value as bool?,
        };

        int Number(string setting, int last, DiagnosticDescriptor unknown)
        {
            var number = settings.Named(setting).Value as int? ?? 0;
            if (number < 0 || number > last)
            {
                diagnostics.ReportArgument(unknown, settings.Attribute, setting, number);
            }

            return number;
        }
    }

    public static void RefuseEmpty(TracedSettings settings, string? value, string what, string fallback, DiagnosticSink diagnostics)
    {
        if (value is not null && string.IsNullOrWhiteSpace(value))
        {
            diagnostics.ReportArgument(Descriptors.EmptyName, settings.Attribute, what, what, fallback);
        }
    }

    private static string Kind(TracedSettings settings, DiagnosticSink diagnostics)
    {
        if (settings.Named("Kind") is not { Kind: TypedConstantKind.Enum } kind)
        {
            return SpanSettingsModel.DefaultKind;
        }

        if (AttributeReader.EnumMember(kind) is { } name)
        {
            return name;
        }

        diagnostics.ReportArgument(Descriptors.UnknownKind, settings.Attribute, "Kind");
        return SpanSettingsModel.DefaultKind;
    }

    private static IEnumerable<string> NotErrors(IMethodSymbol method, TracedSettings settings, DiagnosticSink diagnostics)
    {
        foreach (var type in settings.NotErrors)
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

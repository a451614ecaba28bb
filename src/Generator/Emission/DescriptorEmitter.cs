using Pynector.Generators.Model;
using static Pynector.Generators.Emission.EmittedNames;

namespace Pynector.Generators.Emission;

/// <summary>Prints the class with the descriptors of a type's wrapped methods, which tell the runtime of their spans.</summary>
internal static class DescriptorEmitter
{
    public static void EmitClass(EmittedFile file)
    {
        // No user names these types, and the analysis of nullable values in thousands of them is a sixth of what they add to a build (benchmarks/Building).
        file.Nullable(NullableState.Disabled);
        file.GeneratedCode();
        file.Writer.Open($"file static class {file.Type.SpansName}");
        file.Separated(file.Described, method => EmitDescriptor(file.Writer, method.Names, method.Model));
        file.Writer.Close();
    }

    private static void EmitDescriptor(SourceWriter writer, EmittedMethod names, TracedMethodModel method)
    {
        // A class of its own for each: a hot reload adds classes, but a field that it adds to a class in use stays null.
        writer.Open($"internal static class {names.Holder}");
        EmitNew(writer, $"internal static readonly {Runtime}.TracedMethod {EmittedMethod.Field} = new", $"typeof({method.Span.AssemblyType}).Assembly", method, ";");
        writer.Close();
    }

    /// <summary>Prints a new descriptor.</summary>
    /// <param name="writer">What it is printed to.</param>
    /// <param name="start">What stands before it, up to <c>new</c>.</param>
    /// <param name="assembly">The method's assembly.</param>
    /// <param name="method">The method.</param>
    /// <param name="end">What stands behind it.</param>
    public static void EmitNew(SourceWriter writer, string start, string assembly, TracedMethodModel method, string end)
    {
        var span = method.Span;
        var kind = span.Settings.Kind == SpanSettingsModel.DefaultKind ? "" : $", global::System.Diagnostics.ActivityKind.{span.Settings.Kind}";
        var settings = Settings(method).ToList();
        writer.Write($"{start}({assembly}, {Literals.Text(span.Source)}, {Literals.Text(span.Settings.Name)}{kind}){(settings.Count == 0 ? end : "")}");
        if (settings.Count > 0)
        {
            writer.Write("{");
            settings.ForEach(setting => writer.Write($"    {setting},"));
            writer.Write("}" + end);
        }
    }

    // A descriptor says what is not the default.
    private static IEnumerable<string> Settings(TracedMethodModel method)
    {
        var span = method.Span;
        var settings = span.Settings;
        if (settings.NotErrors.Count > 0)
        {
            yield return $"NotErrors = new[] {{ {string.Join(", ", settings.NotErrors.Select(type => $"typeof({type})"))} }}";
        }

        if (settings.CancellationIsError)
        {
            yield return "CancellationIsError = true";
        }

        if (settings.ResultTag is { } key)
        {
            yield return $"ResultTag = {Literals.Text(key)}";
        }

        if (settings.Root)
        {
            yield return "Root = true";
        }

        if (!span.ExceptionDetails)
        {
            yield return "ExceptionDetails = false";
        }

        if (span.Metrics)
        {
            yield return "Metrics = true";
        }

        if (settings.Log != LogEvents.None)
        {
            yield return $"Log = global::Pynector.LogEvents.{settings.Log}";
            yield return $"LogCategory = {Literals.Text(method.Type.FullName)}";
        }

        var function = Literals.Text($"{method.Type.FullName}.{method.Signature.Name.Replace("@", "")}");
        switch (span.Code)
        {
            case FunctionCodeTagsModel:
                yield return $"Code = new({function})";
                break;
            case FileCodeTagsModel { Place: var place }:
                yield return $"Code = new({function}, {Literals.Text(place.File)}, {place.Line})";
                break;
        }
    }
}

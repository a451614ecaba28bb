using Pynector.Generators.Model;
using static Pynector.Generators.Symbols.Formats;

namespace Pynector.Generators.Emission;

internal sealed partial class SourceEmitter
{
    private void EmitDescriptor(NamedMethod method)
    {
        var span = method.Model.Span;
        var source = Literal(span.Source ?? span.Library?.Source ?? _options.SourceName ?? _facts.AssemblyName);
        var kind = span.Kind == "Internal" ? "" : $", global::System.Diagnostics.ActivityKind.{span.Kind}";
        var settings = Settings(method.Model).ToList();
        _writer.Write(
            $"""
            internal static readonly {Runtime}.TracedMethod {method.Name} = new(
                typeof({span.Library?.Type ?? Spans}).Assembly, {source}, {Literal(span.Name)}{kind}){(settings.Count == 0 ? ";" : "")}
            """);
        if (settings.Count > 0)
        {
            _writer.Write("{");
            settings.ForEach(setting => _writer.Write($"    {setting},"));
            _writer.Write("};");
        }
    }

    private IEnumerable<string> Settings(TracedMethodModel method)
    {
        var span = method.Span;
        if (span.NotErrors.Count > 0)
        {
            yield return $"NotErrors = new[] {{ {string.Join(", ", span.NotErrors.Select(type => $"typeof({type})"))} }}";
        }

        if (span.CancellationIsError)
        {
            yield return "CancellationIsError = true";
        }

        if (span.ResultTag is { } key)
        {
            yield return $"ResultTag = {Literal(key)}";
        }

        if (span.Root)
        {
            yield return "Root = true";
        }

        if (!(span.Library?.ExceptionDetails ?? _options.ExceptionDetails))
        {
            yield return "ExceptionDetails = false";
        }

        if (span.Log > 0)
        {
            yield return $"Log = global::Pynector.LogEvents.{(span.Log == 1 ? "Failures" : "All")}";
            yield return $"LogCategory = {Literal(TypeName(method))}";
        }

        if (span.Library is { CodeTags: true })
        {
            yield return $"Code = new({Literal(FullName(method))})";
        }
        else if (span.Code is { } code)
        {
            yield return $"Code = new({Literal(FullName(method))}, {Literal(code.File)}, {code.Line})";
        }
    }

    private static string FullName(TracedMethodModel method) => $"{TypeName(method)}.{method.Signature.Name}".Replace("@", "");

    private static string TypeName(TracedMethodModel method) =>
        (method.Type.Namespace.Length > 0 ? $"{method.Type.Namespace}.{method.Type.Name}" : method.Type.Name).Replace("@", "");
}

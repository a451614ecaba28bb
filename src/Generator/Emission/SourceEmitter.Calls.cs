using Pynector.Generators.Model;

namespace Pynector.Generators.Emission;

// At the call: wrappers that calls of ordinary methods become calls of.
internal sealed partial class SourceEmitter
{
    /// <summary>Where interceptors stand: the package's targets allow this namespace to the compiler.</summary>
    private const string Interceptors = "Pynector.Generated";

    public static string EmitCalls(InterceptedTypeModel type, CompilationFacts facts, GeneratorOptions options) =>
        new SourceEmitter(type.Type, type.Methods.Select(method => method.Method), facts, options).EmitCalls(type.Methods);

    private string EmitCalls(EquatableArray<InterceptedMethodModel> methods)
    {
        EmitHeader(_methods.SelectMany(method => method.Model.Conditions).Distinct().OrderBy(symbol => symbol, StringComparer.Ordinal));
        _writer.Open($"namespace {Interceptors}");
        EmitGeneratedCode();
        EmitPassOver();
        _writer.Open($"file static class {NameOfCalls()}");
        var number = 0;
        Separated(_methods, method => EmitInterceptor(method, methods[number++].Calls));
        _writer.Close();
        EmitAccessors();
        EmitSpans();
        _writer.Close();
        EmitWaysInType();
        EmitAttributeClass("InterceptsLocationAttribute", "int version, string data", allowMultiple: true);
        return _writer.ToString();
    }

    // No method may be called like its class.
    private string NameOfCalls() =>
        new UniqueNames(_methods.Select(method => method.Model.Signature.Name)).Next(_type.Name.Replace(".", "").Replace("@", "") + "Calls");

    private void EmitInterceptor(NamedMethod method, EquatableArray<CallLocationModel> calls)
    {
        foreach (var call in calls)
        {
            _writer.Write($"[{CompilerServices}.InterceptsLocation({call.Version}, \"{call.Data}\")] // {call.File}, line {call.Line}");
        }

        foreach (var attribute in method.Model.Attributes)
        {
            _writer.Write(attribute);
        }

        _writer.Open(Header(method.Model.Signature, partial: ""));
        EmitWrapperBody(method);
    }

    /// <summary>The ways to private members of types that aren't partial.</summary>
    private void EmitAccessors()
    {
        foreach (var way in Ways(isInType: false).GroupBy(way => (way.Class, way.TypeParameters, way.Constraints)))
        {
            _writer.Write();
            EmitGeneratedCode();
            _writer.Open($"file static class {way.Key.Class}{way.Key.TypeParameters}{string.Concat(way.Key.Constraints.Select(clause => " " + clause))}");
            EmitWays(way);
            _writer.Close();
        }
    }

    /// <summary>The ways to private members of partial types: a class inside has the access that a wrapper outside lacks.</summary>
    private void EmitWaysInType()
    {
        var ways = Ways(isInType: true).ToList();
        if (ways.Count == 0)
        {
            return;
        }

        _writer.Write();
        EmitInNamespace(() => EmitInType(() =>
        {
            EmitGeneratedCode();
            EmitPassOver();
            _writer.Write("[global::System.ComponentModel.EditorBrowsable(global::System.ComponentModel.EditorBrowsableState.Never)]");
            _writer.Open($"internal static class {ways[0].Class}");
            EmitWays(ways);
            _writer.Close();
            foreach (var member in ways.Select(way => way.Beside).OfType<string>())
            {
                _writer.Write();
                EmitGeneratedCode();
                EmitPassOver();
                _writer.Write(member);
            }
        }));
    }

    private void EmitWays(IEnumerable<AccessModel> ways) => Separated(ways, way =>
    {
        foreach (var attribute in way.Attributes)
        {
            _writer.Write(attribute);
        }

        _writer.Write(way.Method);
    });

    private IEnumerable<AccessModel> Ways(bool isInType) =>
        _methods.SelectMany(method => method.Model.Access.Concat(Logs(method.Model) ? method.Model.Logger?.Access ?? default : default)).Where(way => way.IsInType == isInType).Distinct();
}

using Pynector.Generators.Model;

namespace Pynector.Generators.Emission;

internal sealed partial class SourceEmitter
{
    /// <summary>With tracing off, a wrapped method is a bare call of its core.</summary>
    private void EmitForwarder(TracedMethodModel method) =>
        _writer.Write($"{Header(method.Signature)} => {method.Core!.Call};");

    private void EmitWrapper(NamedMethod method)
    {
        var model = method.Model;
        var core = model.Core!.Call;
        var descriptor = $"{Spans}.{method.Name}";
        var names = new UniqueNames(model.Signature.ParameterNames);
        var call = names.Next("call");

        EmitGeneratedCode();
        EmitPassOver();
        _writer.Open(Header(model.Signature));
        _writer.Open($"if (!{descriptor}.HasListeners)");
        _writer.Write(model.Returns == ReturnShape.Void ? $"{core};\nreturn;" : $"return {core};");
        _writer.Close();
        _writer.Write();

        var enter = model.Core.IsAsync ? "EnterAsync" : "Enter";
        _writer.Write($"var {call} = {descriptor}.{enter}();");
        EmitTags(model, call, names);
        var body = model.Returns switch
        {
            ReturnShape.Void => $"{core};",
            ReturnShape.Task => $"return {call}.Watch({core});",
            _ when model.Span.ResultTag is not null => $"return {call}.Result({core});",
            _ => $"return {core};",
        };
        if (model.Core.IsAsync && model.Returns == ReturnShape.Task)
        {
            // An async method never throws at the call: its task has the exception.
            _writer.Write(body);
        }
        else
        {
            EmitGuarded(body, call, names.Next("e"));
        }

        _writer.Close();
    }

    private void EmitGuarded(string body, string call, string exception) => _writer.Write(
        $$"""
        try
        {
            {{body}}
        }
        catch (global::System.Exception {{exception}}) when ({{call}}.Sees({{exception}}))
        {
            throw; // Never reached: the filter takes note, and lets the exception pass.
        }
        finally
        {
            {{call}}.Exit();
        }
        """);

    private void EmitTags(TracedMethodModel method, string call, UniqueNames names)
    {
        var self = method.Tags.Any(tag => tag.Origin != TagOrigin.Parameter) ? names.Next("self") : "self";
        foreach (var tag in method.Tags)
        {
            // A getter may throw, which must not reach the caller: the runtime calls it.
            var value = tag.Origin switch
            {
                TagOrigin.Parameter => tag.Name,
                TagOrigin.Member => $"this, static {self} => {self}.{tag.Name}",
                _ => $"this, static _ => {tag.Name}",
            };
            _writer.Write($"{call}.Tag({Literal(tag.Key)}, {value});");
        }
    }
}

using Pynector.Generators.Model;
using static Pynector.Generators.Symbols.Formats;

namespace Pynector.Generators.Emission;

internal sealed partial class SourceEmitter
{
    /// <summary>With tracing off, a wrapped method is a bare call of its core.</summary>
    private void EmitForwarder(TracedMethodModel method) =>
        _writer.Write($"{Header(method.Signature)} => {method.Core!.Call};");

    private void EmitWrapper(NamedMethod method)
    {
        var model = method.Model;
        EmitGeneratedCode(model);
        EmitPassOver(model);
        _writer.Open(Header(model.Signature));
        EmitWrapperBody(method);
    }

    private void EmitWrapperBody(NamedMethod method)
    {
        var model = method.Model;
        var core = model.Core!.CallOnNull ?? model.Core.Call;

        // On null the call throws as ever, and is no span.
        var noInstance = model.Core.MayBeNull ? $"{model.Core.Self} is null || " : "";
        _writer.Open($"if ({noInstance}!{SpansIn(model)}.{method.Name}.HasListeners)");
        _writer.Write(model.Returns == ReturnShape.Void ? $"{core};\nreturn;" : $"return {core};");
        _writer.Close();
        _writer.Write();

        var names = new UniqueNames(model.Signature.ParameterNames.Append(model.Logger?.Name ?? ""));
        switch (model.Returns)
        {
            case ReturnShape.Stream:
                EmitStream(method, names, "Watch");
                break;
            case ReturnShape.AsyncStream:
                EmitStream(method, names, "WatchAsync");
                break;
            case ReturnShape.TaskLike:
                EmitTaskLike(method, names);
                break;
            default:
                EmitCall(method, names);
                break;
        }

        _writer.Close();
    }

    private void EmitCall(NamedMethod method, UniqueNames names)
    {
        var model = method.Model;
        var core = model.Core!.Call;
        var call = names.Next("call");
        _writer.Write($"{Runtime}.TracedCall {call} = {SpansIn(model)}.{method.Name}.{(model.Core.IsAsync ? "EnterAsync" : "Enter")}({Origin(model)});");
        EmitTags(model, call, names);
        EmitLog(model, call, names);
        if (model.Returns == ReturnShape.Task && model.Core.IsAsync)
        {
            // An async method never throws at the call: its task has the exception.
            _writer.Write($"return {call}.Watch({core});");
            return;
        }

        EmitGuarded(call, names, model.Returns switch
        {
            ReturnShape.Void => $"{core};",
            ReturnShape.Task => $"return {call}.Watch({core});",
            _ when model.Span.ResultTag is not null => $"return {call}.Result({(model.Core.IsDynamic ? "(object?)" : "")}{core});",
            _ => $"return {core};",
        });
    }

    private void EmitStream(NamedMethod method, UniqueNames names, string watch)
    {
        var model = method.Model;
        var stream = names.Next("sequence");
        _writer.Write($"{Runtime}.TracedStreamCall {stream} = {SpansIn(model)}.{method.Name}.{(model.Core!.IsAsync ? "EnterAsyncStream" : "EnterStream")}({Origin(model)});");
        EmitTags(model, stream, names);
        EmitLog(model, stream, names);
        _writer.Write($"return {stream}.{watch}({model.Core.Call});");
    }

    /// <summary>Only an async method makes a task of a foreign kind: one inside the wrapper does, which ends the span.</summary>
    private void EmitTaskLike(NamedMethod method, UniqueNames names)
    {
        var model = method.Model;
        var call = names.Next("call");
        var traced = names.Next("Traced");
        _writer.Write($"{Runtime}.TracedCall {call} = {SpansIn(model)}.{method.Name}.Enter({Origin(model)});");
        EmitTags(model, call, names);
        EmitLog(model, call, names);
        EmitGuarded(call, names, $"return {traced}({model.Core!.Call}, {call}.Detach());");

        _writer.Write();
        _writer.Open($"static async {model.Signature.ReturnType} {traced}({model.Signature.ReturnType} task, {Runtime}.TracedCall call)");
        EmitGuarded("call", new UniqueNames(), model switch
        {
            { Builder.HasResult: false } => "await task;",
            { Span.ResultTag: not null } => "return call.Result(await task);",
            _ => "return await task;",
        });
        _writer.Close();
    }

    private void EmitGuarded(string call, UniqueNames names, string body)
    {
        var exception = names.Next("e");
        _writer.Write(
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
    }

    private static string Origin(TracedMethodModel method) => method.Origins.Count == 0
        ? ""
        : $"default({Runtime}.SpanOrigin)" + string.Concat(method.Origins.Select(origin => $".{(origin.IsParent ? "Parent" : "Link")}({origin.Name})"));

    private void EmitTags(TracedMethodModel method, string call, UniqueNames names)
    {
        var instance = method.Core!.Self;
        var self = method.Tags.Any(tag => tag.Origin == TagOrigin.Member) ? names.Next(instance == "this" ? "self" : "it") : "";
        foreach (var tag in method.Tags)
        {
            // A getter may throw, which must not reach the caller: the runtime calls it.
            var value = tag.Origin switch
            {
                TagOrigin.Parameter => tag.Name,
                TagOrigin.Member when tag.Accessor is { } read => $"{instance}, static {self} => {read}({(method.Core.MayBeNull ? "" : "ref ")}{self})",
                TagOrigin.Member when tag.Through is { } type => $"{instance}, static {self} => (({type}){self}).{tag.Name}",
                TagOrigin.Member => $"{instance}, static {self} => {self}.{tag.Name}",
                _ when tag.Accessor is { } read => $"{instance}, static _ => {read}(default)",
                _ => $"{instance}, static _ => {tag.Through}.{tag.Name}",
            };
            _writer.Write($"{call}.Tag({Literal(tag.Key)}, {value});");
        }
    }
}

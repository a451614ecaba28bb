using Pynector.Generators.Model;
using static Pynector.Generators.Emission.EmittedNames;

namespace Pynector.Generators.Emission;

/// <summary>Prints a call inside a span: one method a kind of body.</summary>
internal sealed class WrappedCall(SourceWriter writer, string descriptor, TracedWrapperModel model, UniqueNames names)
{
    private readonly string _core = InvocationText.Text(model.Wrapper.Core.Call);

    public void EmitGuarded(GuardedBodyModel body)
    {
        var call = EmitBegin("BeginCall");
        EmitGuard(writer, call, names, body.Result switch
        {
            ResultUse.None => $"{_core};",
            ResultUse.Tagged => $"return {call}.TagResult({_core});",
            ResultUse.TaggedDynamic => $"return {call}.TagResult((object?){_core});",
            _ => $"return {_core};",
        });
    }

    public void EmitObserved()
    {
        var call = EmitBegin("BeginCall");
        EmitGuard(writer, call, names, $"return {call}.EndWith({_core});");
    }

    public void EmitAsync()
    {
        var call = EmitBegin("BeginAsyncCall");

        // Guarded, too: a failing static constructor, a missing assembly, or a library that changed since this compilation makes the
        // call throw before it returns a task.
        EmitGuard(writer, call, names, $"return {call}.EndWith({_core});");
    }

    public void EmitAwaited(AwaitedBodyModel body, CompilationFacts facts)
    {
        // Its parameters hide those of the wrapper: one that it captured would be kept in an object, also for calls that nobody hears.
        var traced = names.Next("Traced");
        var parameters = model.Signature.Parameters;
        writer.Write($"return {traced}({string.Join(", ", parameters.Select(parameter => parameter.Name))});");
        writer.Write();
        EmittedFile.PassOver(writer, facts);
        writer.Open($"async {model.Signature.ReturnType} {traced}({string.Join(", ", parameters.Select(DeclarationText.Local))})");
        var call = names.Next("call");
        EmitStart("AwaitedCall", call, "BeginAwaitedCall");

        var inTurn = $"{call}.InTurn({_core})";
        var awaited = $"{call}.IsInTurn ? await {inTurn} : await {_core}";
        EmitGuard(writer, call, names, "// Awaited as it is called, the core needs no task. A caller that runs in turns goes on in the turn that completes one.\n" + body.Result switch
        {
            ResultUse.None => $"if ({call}.IsInTurn)\n{{\n    await {inTurn};\n}}\nelse\n{{\n    await {_core};\n}}",
            ResultUse.Tagged => $"return {call}.TagResult({awaited});",
            ResultUse.TaggedDynamic => $"return {call}.TagResult((object?)({awaited}));",
            _ => $"return {awaited};",
        });
        writer.Close();
    }

    public void EmitTaskLike(TaskLikeBodyModel body)
    {
        var call = names.Next("call");
        var traced = names.Next("Traced");
        EmitStart("TracedCall", call, "BeginCall");
        EmitGuard(writer, call, names, $"return {traced}({_core}, {call}.HandOver());");

        var type = model.Signature.ReturnType;
        writer.Write();
        writer.Open($"static async {type} {traced}({type} task, {Runtime}.TracedCall call)");
        EmitGuard(writer, "call", new UniqueNames(), body.Result switch
        {
            ResultUse.None => "await task;",
            ResultUse.Tagged => "return call.TagResult(await task);",
            ResultUse.TaggedDynamic => "return call.TagResult((object?)await task);",
            _ => "return await task;",
        });
        writer.Close();
    }

    public void EmitStream(StreamBodyModel body)
    {
        var stream = names.Next("stream");
        EmitStart("TracedStreamCall", stream, body.Entry == StreamEntry.AsyncCall ? "BeginAsyncStream" : "BeginStream");
        writer.Write($"return {stream}.{(body.Kind == StreamKind.AsyncEnumerable ? "TraceAsync" : "Trace")}({_core});");
    }

    private string EmitBegin(string begin)
    {
        var call = names.Next("call");
        EmitStart("TracedCall", call, begin);
        return call;
    }

    private void EmitStart(string type, string call, string begin)
    {
        writer.Write($"{Runtime}.{type} {call} = {descriptor}.{begin}({Origin()});");
        TagEmitter.Emit(writer, call, model.Wrapper, names);
        LogEmitter.Emit(writer, call, model.Log, model.Wrapper.Core, names);
    }

    private string Origin() => model.Wrapper.Origins.Count == 0
        ? ""
        : $"default({Runtime}.SpanOrigin)" + string.Concat(model.Wrapper.Origins.Select(origin => $".{(origin.IsParent ? "Parent" : "Link")}({origin.Name})"));

    private static void EmitGuard(SourceWriter writer, string call, UniqueNames names, string body)
    {
        var exception = names.Next("e");
        writer.Write(
            $$"""
            try
            {
                {{body.Replace("\n", "\n    ")}}
            }
            catch (global::System.Exception {{exception}}) when ({{call}}.RecordException({{exception}}))
            {
                throw; // Never reached: the filter notes the exception, and lets it pass.
            }
            finally
            {
                {{call}}.End();
            }
            """);
    }
}

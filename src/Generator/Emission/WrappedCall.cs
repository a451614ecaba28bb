using Pynector.Generators.Model;
using static Pynector.Generators.Emission.EmittedNames;

namespace Pynector.Generators.Emission;

/// <summary>Prints a call inside a span: one method a kind of body.</summary>
internal sealed class WrappedCall(SourceWriter writer, string descriptor, TracedWrapperModel model, UniqueNames names)
{
    private readonly string _core = InvocationText.Text(model.Wrapper.Core.Call);

    public void EmitGuarded(GuardedBodyModel body)
    {
        var call = EmitEnter("Enter");
        EmitGuard(writer, call, names, body.Result switch
        {
            ResultUse.None => $"{_core};",
            ResultUse.Tagged => $"return {call}.Result({_core});",
            ResultUse.TaggedDynamic => $"return {call}.Result((object?){_core});",
            _ => $"return {_core};",
        });
    }

    public void EmitObserved()
    {
        var call = EmitEnter("Enter");
        EmitGuard(writer, call, names, $"return {call}.Watch({_core});");
    }

    public void EmitAsync()
    {
        var call = EmitEnter("EnterAsync");
        writer.Write($"return {call}.Watch({_core});");
    }

    public void EmitTaskLike(TaskLikeBodyModel body)
    {
        var call = names.Next("call");
        var traced = names.Next("Traced");
        EmitStart("TracedCall", call, "Enter");
        EmitGuard(writer, call, names, $"return {traced}({_core}, {call}.Detach());");

        var type = model.Signature.ReturnType;
        writer.Write();
        writer.Open($"static async {type} {traced}({type} task, {Runtime}.TracedCall call)");
        EmitGuard(writer, "call", new UniqueNames(), body.Result switch
        {
            ResultUse.None => "await task;",
            ResultUse.Tagged or ResultUse.TaggedDynamic => "return call.Result(await task);",
            _ => "return await task;",
        });
        writer.Close();
    }

    public void EmitStream(StreamBodyModel body)
    {
        var stream = names.Next("sequence");
        EmitStart("TracedStreamCall", stream, body.Entry == StreamEntry.AsyncCall ? "EnterAsyncStream" : "EnterStream");
        writer.Write($"return {stream}.{(body.Kind == StreamKind.AsyncEnumerable ? "WatchAsync" : "Watch")}({_core});");
    }

    private string EmitEnter(string enter)
    {
        var call = names.Next("call");
        EmitStart("TracedCall", call, enter);
        return call;
    }

    private void EmitStart(string type, string call, string enter)
    {
        writer.Write($"{Runtime}.{type} {call} = {descriptor}.{enter}({Origin()});");
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
}

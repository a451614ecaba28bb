using Pynector.Generators.Model;

namespace Pynector.Generators.Emission;

/// <summary>Prints the body of a wrapper: with nobody listening a bare call, else a call inside a span.</summary>
internal static class WrapperEmitter
{
    public static void EmitBody(EmittedFile file, EmittedMethod method, TracedWrapperModel model)
    {
        var core = model.Wrapper.Core;
        var descriptor = $"{file.SpansIn(model)}.{method.Descriptor}";

        // On null the call throws as ever, and is no span.
        var noInstance = core.MayBeNull ? $"{core.Instance} is null || " : "";
        var unheard = core.MayBeNull ? InvocationText.OnNull(core.Call) : InvocationText.Text(core.Call);
        file.Writer.Open($"if (!{EmittedNames.Runtime}.Tracing.IsOn || {noInstance}!{descriptor}.{EmittedMethod.Condition(model.Span)})");
        file.Writer.Write(model.Wrapper.Body is GuardedBodyModel { Result: ResultUse.None } ? $"{unheard};\nreturn;" : $"return {unheard};");
        file.Writer.Close();
        file.Writer.Write();

        // A logger that its name alone leads to is one of the names that a local would hide.
        var names = new UniqueNames(model.Signature.TakenNames.Append(model.Log.Logger is NamedLoggerModel logger ? logger.Name : ""));
        var call = new WrappedCall(file.Writer, descriptor, model, names);
        switch (model.Wrapper.Body)
        {
            case GuardedBodyModel body:
                call.EmitGuarded(body);
                break;
            case ObservedBodyModel:
                call.EmitObserved();
                break;
            case AsyncBodyModel:
                call.EmitAsync();
                break;
            case AwaitedBodyModel body:
                call.EmitAwaited(body, file.Facts);
                break;
            case TaskLikeBodyModel body:
                call.EmitTaskLike(body);
                break;
            case StreamBodyModel body:
                call.EmitStream(body);
                break;
        }

        file.Writer.Close();
    }
}

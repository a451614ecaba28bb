using Pynector.Generators.Model;
using static Pynector.Generators.Emission.EmittedNames;

namespace Pynector.Generators.Emission;

/// <summary>Prints the builder of a method that is traced in place: it opens the span, hands all else to the builder it is built on, and ends the span.</summary>
internal static class BuilderEmitter
{
    public static void Emit(EmittedFile file, EmittedMethod method, InPlaceModel model)
    {
        var builder = model.Builder;
        var descriptor = $"{file.Type.SpansName}.{method.Descriptor}";
        var name = method.Builder;
        var generic = builder.HasResult ? "<TResult>" : "";
        var result = builder.HasResult ? "TResult result" : "";
        var resultArgument = builder.HasResult ? "result" : "";
        var where = builder.Flow == BuilderFlow.Anywhere ? "Anywhere" : "";
        var started = model.Span.Metrics ? ", _started" : "";
        var writer = file.Writer;

        writer.Write();
        writer.Write($"// Builds the task of {method.Model.Signature.Name.TrimStart('@')}: opens the span when the body starts, and ends it with the body.");
        file.PassOver();
        writer.Open($"internal struct {name}{generic}");
        writer.Write(
            $$"""
            private {{builder.Type}} _builder;
            private global::System.Diagnostics.Activity _span;
            """);
        if (model.Span.Metrics)
        {
            writer.Write("private long _started;");
        }

        writer.Write(
            $$"""

            public static {{name}}{{generic}} Create() => new() { _builder = {{builder.Type}}.Create() };

            public {{builder.TaskType}} Task => _builder.Task;
            """);
        writer.Write();
        EmitStart(writer, descriptor, model);
        writer.Write(
            $$"""

            public void SetResult({{result}})
            {
                {{descriptor}}.EndSpan{{where}}(_span{{started}});
                _builder.SetResult({{resultArgument}});
            }

            public void SetException(global::System.Exception exception)
            {
                {{descriptor}}.FailSpan{{where}}(_span, exception{{started}});
                _builder.SetException(exception);
            }

            public void SetStateMachine({{CompilerServices}}.IAsyncStateMachine stateMachine) => _builder.SetStateMachine(stateMachine);
            """);
        EmitAwait(writer, "AwaitOnCompleted", "INotifyCompletion");
        EmitAwait(writer, "AwaitUnsafeOnCompleted", "ICriticalNotifyCompletion");
        writer.Close();
    }

    private static void EmitStart(SourceWriter writer, string descriptor, InPlaceModel model)
    {
        var (measure, started) = model.Span.Metrics ? ($"    _started = {descriptor}.StartMeasuring();\n", ", _started") : ("", "");
        writer.Write(
            $"""
            public void Start<TStateMachine>(ref TStateMachine stateMachine)
                where TStateMachine : {CompilerServices}.IAsyncStateMachine
            """);
        writer.Write(model.Builder.Flow == BuilderFlow.Context
            ? $$"""
                {
                {{measure}}    if ({{descriptor}}.HasListeners)
                    {
                        {{descriptor}}.StartBody(ref stateMachine, ref _span);
                    }
                    else
                    {
                        _builder.Start(ref stateMachine);
                    }
                }
                """
            : $$"""
                {
                {{measure}}    if (!{{descriptor}}.HasListeners)
                    {
                        _builder.Start(ref stateMachine);
                        return;
                    }

                    {{Runtime}}.CallerContext caller = {{Runtime}}.CallerContext.CaptureActivity();
                    _span = {{descriptor}}.StartSpan(caller);
                    try
                    {
                        _builder.Start(ref stateMachine);
                    }
                    catch (global::System.Exception exception)
                    {
                        {{descriptor}}.FailSpan(_span, exception{{started}}); // The body could not even start.
                        throw;
                    }
                    finally
                    {
                        caller.Restore();
                    }
                }
                """);
    }

    private static void EmitAwait(SourceWriter writer, string name, string notification) => writer.Write(
        $"""

        public void {name}<TAwaiter, TStateMachine>(ref TAwaiter awaiter, ref TStateMachine stateMachine)
            where TAwaiter : {CompilerServices}.{notification}
            where TStateMachine : {CompilerServices}.IAsyncStateMachine =>
            _builder.{name}(ref awaiter, ref stateMachine);
        """);
}

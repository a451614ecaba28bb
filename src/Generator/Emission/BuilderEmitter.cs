using Pynector.Generators.Model;
using static Pynector.Generators.Emission.EmittedNames;

namespace Pynector.Generators.Emission;

/// <summary>Prints a builder that the runtime library doesn't have: it opens the span, hands all else to the builder it is built on, and ends the span.</summary>
internal static class BuilderEmitter
{
    public static void Emit(SourceWriter writer, NumberedBuilderModel builder)
    {
        var on = builder.On;
        var name = BuilderNames.Name(builder) + (on.HasResult ? "<TResult>" : "");
        var result = on.HasResult ? "TResult result" : "";
        var resultArgument = on.HasResult ? "result" : "";
        var where = on.Flow == BuilderFlow.Anywhere ? "Anywhere" : "";

        writer.Open($"internal struct {name}");
        writer.Write(
            $$"""
            private {{on.Type}} _builder;
            private {{Runtime}}.Body{{builder.Keeps}} _body;

            public static {{name}} Create() => new() { _builder = {{on.Type}}.Create() };

            public {{on.TaskType}} Task => _builder.Task;

            """);
        EmitStart(writer, builder);
        writer.Write(
            $$"""

            public void SetResult({{result}})
            {
                _body.End{{where}}();
                _builder.SetResult({{resultArgument}});
            }

            public void SetException(global::System.Exception exception)
            {
                _body.Fail{{where}}(exception);
                _builder.SetException(exception);
            }

            public void SetStateMachine({{CompilerServices}}.IAsyncStateMachine stateMachine) => _builder.SetStateMachine(stateMachine);
            """);
        EmitAwait(writer, "AwaitOnCompleted", "INotifyCompletion");
        EmitAwait(writer, "AwaitUnsafeOnCompleted", "ICriticalNotifyCompletion");
        writer.Close();
    }

    private static void EmitStart(SourceWriter writer, NumberedBuilderModel builder)
    {
        var again = builder.Keeps == BuilderKeeps.Span ? $", {builder.Number}" : "";
        writer.Write(
            $"""
            public void Start<TStateMachine>(ref TStateMachine stateMachine)
                where TStateMachine : {CompilerServices}.IAsyncStateMachine
            """);
        writer.Write(builder.On.Flow == BuilderFlow.Context
            ? $$"""
                {
                    if (_body.Begin<TStateMachine>({{builder.Number}}))
                    {
                        _body.Start(ref stateMachine{{again}});
                    }
                    else
                    {
                        _builder.Start(ref stateMachine);
                    }
                }
                """
            : $$"""
                {
                    if (!_body.Begin<TStateMachine>({{builder.Number}}))
                    {
                        _builder.Start(ref stateMachine);
                        return;
                    }

                    {{Runtime}}.CallerContext caller = {{Runtime}}.CallerContext.CaptureActivity();
                    _body.StartSpan(caller);
                    try
                    {
                        _builder.Start(ref stateMachine);
                    }
                    catch (global::System.Exception exception)
                    {
                        _body.Fail(exception); // The body could not even start.
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

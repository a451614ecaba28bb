using Pynector.Generators.Model;

namespace Pynector.Generators.Emission;

internal sealed partial class SourceEmitter
{
    /// <summary>The defining part. It merges into the user's method: any attribute of ours but the builder's would change how tools treat the user's body.</summary>
    private void EmitInPlaceDeclaration(NamedMethod method)
    {
        if (method.IsTraced)
        {
            var generic = method.Model.Builder!.HasResult ? "<>" : "";
            _writer.Write($"[{CompilerServices}.AsyncMethodBuilder(typeof({SpansIn(method.Model)}.{method.Builder}{generic}))]");
            if (_facts.RuntimeAsync)
            {
                // Under runtime-async the compiler makes no state machine, and ignores builders.
                _writer.Write($"[{CompilerServices}.RuntimeAsyncMethodGeneration(false)]");
            }
        }

        _writer.Write(Header(method.Model.Signature) + ";");
    }

    private void EmitBuilder(NamedMethod method)
    {
        var builder = method.Model.Builder!;
        var descriptor = $"{Spans}.{method.Name}";
        var name = method.Builder;
        var generic = builder.HasResult ? "<TResult>" : "";
        var result = builder.HasResult ? "TResult result" : "";
        var resultArgument = builder.HasResult ? "result" : "";

        // Another builder may not flow the execution context: the method ends in somebody else's.
        var where = builder.IsFrameworks ? "" : "Anywhere";

        var end = method.Model.Span.Log > 1 ? $"{descriptor}.Complete{where}" : $"{Runtime}.TracedMethod.End{where}";

        _writer.Write();
        EmitPassOver();
        _writer.Open($"internal struct {name}{generic}");
        _writer.Write(
            $$"""
            private {{builder.Type}} _builder;
            private global::System.Diagnostics.Activity? _span;

            public static {{name}}{{generic}} Create() => new() { _builder = {{builder.Type}}.Create() };

            public {{builder.TaskType}} Task => _builder.Task;
            """);
        _writer.Write();
        EmitStart(descriptor, builder);
        _writer.Write(
            $$"""

            public void SetResult({{result}})
            {
                {{end}}(_span);
                _builder.SetResult({{resultArgument}});
            }

            public void SetException(global::System.Exception exception)
            {
                {{descriptor}}.Fail{{where}}(_span, exception);
                _builder.SetException(exception);
            }

            public void SetStateMachine({{CompilerServices}}.IAsyncStateMachine stateMachine) => _builder.SetStateMachine(stateMachine);
            """);
        EmitAwait("AwaitOnCompleted", "INotifyCompletion");
        EmitAwait("AwaitUnsafeOnCompleted", "ICriticalNotifyCompletion");
        _writer.Close();
    }

    private void EmitStart(string descriptor, BuilderModel builder)
    {
        _writer.Write(
            $"""
            public void Start<TStateMachine>(ref TStateMachine stateMachine)
                where TStateMachine : {CompilerServices}.IAsyncStateMachine
            """);
        _writer.Write(builder.IsFrameworks
            ? $$"""
                {
                    if ({{descriptor}}.HasListeners)
                    {
                        {{descriptor}}.Start(ref stateMachine, ref _span);
                    }
                    else
                    {
                        _builder.Start(ref stateMachine);
                    }
                }
                """
            : $$"""
                {
                    if (!{{descriptor}}.HasListeners)
                    {
                        _builder.Start(ref stateMachine);
                        return;
                    }

                    {{Runtime}}.CallerContext caller = {{Runtime}}.CallerContext.CaptureActivity();
                    _span = {{descriptor}}.Start(caller);
                    try
                    {
                        _builder.Start(ref stateMachine);
                    }
                    finally
                    {
                        caller.Restore();
                    }
                }
                """);
    }

    private void EmitAwait(string name, string notification) => _writer.Write(
        $"""

        public void {name}<TAwaiter, TStateMachine>(ref TAwaiter awaiter, ref TStateMachine stateMachine)
            where TAwaiter : {CompilerServices}.{notification}
            where TStateMachine : {CompilerServices}.IAsyncStateMachine =>
            _builder.{name}(ref awaiter, ref stateMachine);
        """);

    /// <summary>Where the framework's attribute is missing, or may not stand on a method, one of the same name does: the compiler goes by the name.</summary>
    private void EmitMissingAttributes()
    {
        if (!_facts.DeclaresMethodBuilders)
        {
            EmitAttributeClass("AsyncMethodBuilderAttribute", "global::System.Type builderType");
        }

        if (_facts is { RuntimeAsync: true, DeclaresRuntimeAsync: false })
        {
            EmitAttributeClass("RuntimeAsyncMethodGenerationAttribute", "bool runtimeAsync");
        }
    }

    private void EmitAttributeClass(string name, string parameters, bool allowMultiple = false) => _writer.Write(
        $$"""

        namespace System.Runtime.CompilerServices
        {
            [global::System.AttributeUsage(global::System.AttributeTargets.Method{{(allowMultiple ? ", AllowMultiple = true" : "")}})]
            file sealed class {{name}} : global::System.Attribute
            {
                public {{name}}({{parameters}})
                {
                }
            }
        }
        """);
}

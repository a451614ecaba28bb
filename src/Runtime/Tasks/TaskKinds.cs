using System.Runtime.CompilerServices;
using Pynector.Spans;

namespace Pynector.Tasks;

/// <summary>Tells from a task whether its caller could tell it from a second one. The callee can't be asked: behind an interface nobody knows it.</summary>
internal static class TaskKinds
{
    // Task<VoidTaskResult>, of which the async methods that return Task make theirs; the framework keeps the name to itself.
    private static readonly Type WithoutResult = AsyncTaskMethodBuilder.Create().Task.GetType();

    internal static TaskKind Of(SpanRules rules, Task task) => Of(rules, task, typeof(Task), WithoutResult);

    internal static TaskKind Of<T>(SpanRules rules, Task<T> task) => Of(rules, task, typeof(Task<T>), typeof(Task<T>));

    private static TaskKind Of(SpanRules rules, Task task, Type declared, Type made)
    {
        var type = task.GetType();

        // Most traced methods are async, and return tasks of one type.
        if (ReferenceEquals(type, rules.AsyncTaskType))
        {
            return TaskKind.Async;
        }

        if (task.AsyncState is not null || task.Status == TaskStatus.Created)
        {
            return TaskKind.Own;
        }

        if (IsOfAsyncMethod(type, declared, made))
        {
            rules.AsyncTaskType = type;
            return TaskKind.Async;
        }

        // And the task of a method that has not: but the caller can't tell it from one that somebody else has made.
        return type == declared || type == made || IsOfValueTask(type) ? TaskKind.Bare : TaskKind.Own;
    }

    // The task of an async method that has waited stands inside the builder of the framework, with the method's state machine; a runtime-async
    // method's, inside of what awaits for it. Before .NET 11 the latter has Task itself for its base.
    private static bool IsOfAsyncMethod(Type type, Type declared, Type made) =>
        type.DeclaringType is { } outer
        && (outer == typeof(AsyncTaskMethodBuilder<>)
            ? type.BaseType == made
            : outer.FullName == "System.Runtime.CompilerServices.AsyncHelpers" && outer.Assembly == typeof(Task).Assembly && (type.BaseType == made || type.BaseType == declared));

    // A value task's source is a task only on the way through here.
    private static bool IsOfValueTask(Type type) => type.DeclaringType is { } outer && (outer == typeof(ValueTask) || outer == typeof(ValueTask<>));
}

namespace Pynector.Generators.Model;

/// <summary>The async method builder that a method's own builder is built on.</summary>
/// <param name="Type">Its type; the result's type is called <c>TResult</c> in it.</param>
/// <param name="TaskType">The type of its <c>Task</c> property.</param>
/// <param name="HasResult">Whether it is generic over the method's result.</param>
/// <param name="IsFrameworks">Whether it is the framework's own, whose <c>Start</c> does no more than to run the state machine.</param>
internal sealed record BuilderModel(string Type, string TaskType, bool HasResult, bool IsFrameworks);

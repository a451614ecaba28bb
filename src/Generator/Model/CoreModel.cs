namespace Pynector.Generators.Model;

/// <summary>The method that has the body of a wrapped one.</summary>
/// <param name="Call">The call of it, with the wrapper's own parameters.</param>
/// <param name="IsDynamic">Whether it returns <c>dynamic</c>: handed on as that, the result would bind the call at run time.</param>
/// <param name="IsAsync">Whether it is an <c>async</c> method: its builder then restores the caller's context, and it never throws at the call.</param>
internal sealed record CoreModel(string Call, bool IsDynamic, bool IsAsync);

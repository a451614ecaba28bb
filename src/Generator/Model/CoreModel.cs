namespace Pynector.Generators.Model;

/// <summary>The method that has the body: the core of a wrapped one, or at the call the method itself.</summary>
/// <param name="Call">The call of it, with the wrapper's own parameters.</param>
/// <param name="IsDynamic">Whether it returns <c>dynamic</c>: handed on as that, the result would bind the call at run time.</param>
/// <param name="IsAsync">Whether it is an <c>async</c> method: its builder then restores the caller's context, and it never throws at the call.</param>
/// <param name="Self">The instance, as the wrapper calls it.</param>
/// <param name="CallOnNull">The call where there may be no instance: at the call nothing has looked yet. Else null.</param>
internal sealed record CoreModel(string Call, bool IsDynamic, bool IsAsync, string Self = "this", string? CallOnNull = null)
{
    public bool MayBeNull => CallOnNull is not null;
}

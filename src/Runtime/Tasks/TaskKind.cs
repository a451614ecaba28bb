namespace Pynector.Tasks;

/// <summary>What is handed on to the caller of a call that returned this task.</summary>
internal enum TaskKind
{
    /// <summary>A task that an <c>async</c> method or lambda returned: a second one can't be told from it, and costs one object.</summary>
    Async,

    /// <summary>A task without anything of its own, as a <c>TaskCompletionSource</c> has it: a second one has the same outcome.</summary>
    Bare,

    /// <summary>A task that has more than its outcome: it is handed on itself.</summary>
    Own,
}

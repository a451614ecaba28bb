namespace Pynector.Generators.Model;

/// <summary>A call of a method.</summary>
internal sealed record InvocationModel
{
    /// <summary>What stands before the dot; empty where the method's name alone is called.</summary>
    public required string Target { get; init; }

    /// <summary>Whether <see cref="Target"/> is the instance.</summary>
    public required bool TargetIsInstance { get; init; }

    /// <summary>The method's name, escaped.</summary>
    public required string Name { get; init; }

    /// <summary>The type arguments, each as emitted code names it.</summary>
    public required EquatableArray<string> TypeArguments { get; init; }

    public required EquatableArray<ArgumentModel> Arguments { get; init; }
}

/// <summary>An argument of a call.</summary>
/// <param name="Name">The parameter that is handed on, escaped.</param>
/// <param name="Kind">How it is handed on.</param>
/// <param name="IsInstance">Whether it is the instance, handed to a method that calls in the wrapper's stead.</param>
internal sealed record ArgumentModel(string Name, ArgumentKind Kind, bool IsInstance = false);

internal enum ArgumentKind
{
    Value,
    Ref,
    Out,
    In,

    /// <summary>A <c>dynamic</c> parameter: as an argument it would bind the call at run time.</summary>
    Dynamic,

    /// <summary>No parameter: <c>default</c>, for a parameter that only names a type.</summary>
    Default,
}

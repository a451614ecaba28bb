using Microsoft.CodeAnalysis;
using Pynector.Generators.Diagnostics;
using Pynector.Generators.Model;

namespace Pynector.Generators.Weaving;

/// <summary>The answer to whether a method has, or could have, a form.</summary>
/// <param name="Form">The form that was asked about.</param>
internal sealed record Verdict(Form Form)
{
    /// <summary>The errors that stand against the form, each at its place.</summary>
    public EquatableArray<DiagnosticInfo> Refusals { get; init; }

    /// <summary>Whether the compiler reports an error of its own, which leaves nothing for us to add.</summary>
    public bool IsLeftToCompiler { get; init; }

    /// <summary>Why no call of the method can be intercepted, in words that follow "because": a warning, and no error.</summary>
    public string? OutOfReach { get; init; }

    /// <summary>In place: the async method builder to build on.</summary>
    public BuilderModel? Builder { get; init; }

    /// <summary>Wrapped: the method that has the body, where there is one.</summary>
    public IMethodSymbol? Core { get; init; }

    /// <summary>Whether nothing stands against the form.</summary>
    public bool IsGiven => Refusals.Count == 0 && !IsLeftToCompiler && OutOfReach is null;
}

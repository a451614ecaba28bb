namespace Pynector.Generators.Model;

/// <summary>What the emitter must know of the project's compiler and framework.</summary>
internal sealed record CompilationFacts
{
    /// <summary>Whether the framework knows <c>[StackTraceHidden]</c> (.NET 6 and later).</summary>
    public required bool HasStackTraceHidden { get; init; }

    /// <summary>Whether the framework knows <c>[ModuleInitializer]</c> (.NET 5 and later).</summary>
    public required bool HasModuleInitializer { get; init; }

    /// <summary>Whether the framework's <c>[AsyncMethodBuilder]</c> may stand on methods; in netstandard2.0 it may not.</summary>
    public required bool DeclaresMethodBuilders { get; init; }

    /// <summary>Whether the project compiles with runtime-async, under which builders are ignored unless a method opts out.</summary>
    public required bool RuntimeAsync { get; init; }

    /// <summary>Whether the framework knows the attribute to opt out.</summary>
    public required bool DeclaresRuntimeAsync { get; init; }
}

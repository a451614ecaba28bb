namespace Pynector.Generators.Model;

/// <summary>What the emitter must know of the project and its framework.</summary>
/// <param name="AssemblyName">The project's assembly: the default name of its activity source.</param>
/// <param name="HasStackTraceHidden">Whether the framework knows <c>[StackTraceHidden]</c> (.NET 6 and later).</param>
/// <param name="DeclaresMethodBuilders">Whether the framework's <c>[AsyncMethodBuilder]</c> may stand on methods; in netstandard2.0 it may not.</param>
/// <param name="RuntimeAsync">Whether the project compiles with runtime-async, under which builders are ignored unless a method opts out.</param>
/// <param name="DeclaresRuntimeAsync">Whether the framework knows the attribute to opt out.</param>
internal sealed record CompilationFacts(
    string AssemblyName,
    bool HasStackTraceHidden,
    bool DeclaresMethodBuilders,
    bool RuntimeAsync,
    bool DeclaresRuntimeAsync);

using Pynector.Generators.Model;

namespace Pynector.Generators.Emission;

/// <summary>Names that emitted code says. It says them in full, and no <c>var</c>: a type of any name may be in scope.</summary>
internal static class EmittedNames
{
    public const string CompilerServices = "global::System.Runtime.CompilerServices";

    public const string Runtime = "global::Pynector.CompilerServices";

    /// <summary>The namespace of interceptors.</summary>
    public const string Interceptors = GeneratorOptions.InterceptorsNamespace;
}

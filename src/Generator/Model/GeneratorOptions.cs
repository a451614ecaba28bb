namespace Pynector.Generators.Model;

/// <summary>The package's MSBuild properties, read.</summary>
internal sealed record GeneratorOptions
{
    /// <summary>The namespace of emitted interceptors, which the package's targets name to the compiler.</summary>
    public const string InterceptorsNamespace = "Pynector.Generated";

    /// <summary><c>PynectorTracing</c>: off, the annotations leave nothing in the assembly.</summary>
    public required bool Tracing { get; init; }

    /// <summary><c>PynectorInterceptors</c>: off, plain methods stay untraced.</summary>
    public required bool Interceptors { get; init; }

    /// <summary>
    /// Whether the compiler takes interceptors from emitted code. The package's props and targets allow them; an application that has only the
    /// analyzers of a library's package has no props, and one emitted interceptor would break its build (CS9137).
    /// </summary>
    public required bool EnablesInterceptors { get; init; }

    /// <summary>What the properties say about spans.</summary>
    public required ProjectSettings Settings { get; init; }

    /// <summary>Properties whose value is none of the allowed ones.</summary>
    public required EquatableArray<InvalidProperty> Invalid { get; init; }

    /// <summary>Whether calls of plain methods are intercepted.</summary>
    public bool Intercepts => Tracing && Interceptors && EnablesInterceptors;

    /// <summary>Whether a method of this level is traced at all.</summary>
    public bool Traces(SpanLevel level) => Tracing && level <= Settings.SpanLevel;
}

/// <summary>A property with a value that it can't have.</summary>
internal sealed record InvalidProperty(string Name, string Value, string Allowed);

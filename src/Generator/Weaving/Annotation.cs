namespace Pynector.Generators.Weaving;

/// <summary>What <c>[Traced]</c> stands on when it traces a method.</summary>
internal enum AnnotatedBy
{
    /// <summary>The method itself.</summary>
    Method,

    /// <summary>The class, struct or record that declares the method.</summary>
    Type,

    /// <summary>The interface that declares the method.</summary>
    Interface,

    /// <summary>The assembly that calls the method: <c>[assembly: Traced(typeof(…), …)]</c>.</summary>
    Assembly,
}

/// <summary>The <c>[Traced]</c> that traces a method.</summary>
/// <param name="By">What the attribute stands on.</param>
/// <param name="Form">The form that the method is declared in; whether it can have that form is another question.</param>
/// <param name="Settings">What the attributes say, merged: the method's settings over its type's.</param>
internal sealed record Annotation(AnnotatedBy By, Form Form, TracedSettings Settings);

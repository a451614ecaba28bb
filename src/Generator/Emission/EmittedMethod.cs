using Pynector.Generators.Model;

namespace Pynector.Generators.Emission;

/// <summary>A method, with the name of the class that holds its descriptor, which overloads can't share.</summary>
internal sealed record EmittedMethod(MethodModel Model, string Holder)
{
    /// <summary>The name of the descriptor in its class.</summary>
    public const string Field = "Method";

    public string Descriptor => $"{Holder}.{Field}";

    /// <summary>The property of a descriptor that tells whether anybody wants to know of a call.</summary>
    public static string Condition(SpanModel span) => span.Metrics ? "IsObserved" : "HasListeners";

    // No class has a member of its own name.
    public static IReadOnlyList<EmittedMethod> Name(IReadOnlyList<MethodModel> methods)
    {
        var names = new UniqueNames([Field]);
        return [.. methods.Select(method => new EmittedMethod(method, names.Next(method.Signature.Name)))];
    }
}

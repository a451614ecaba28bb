using Pynector.Generators.Model;

namespace Pynector.Generators.Emission;

/// <summary>A method, with the names of the class that holds its descriptor and of its builder, which overloads can't share.</summary>
internal sealed record EmittedMethod(MethodModel Model, string Holder, string Builder)
{
    /// <summary>The name of the descriptor in its class.</summary>
    public const string Field = "Method";

    public string Descriptor => $"{Holder}.{Field}";

    /// <summary>The property of a descriptor that tells whether anybody wants to know of a call.</summary>
    public static string Condition(SpanModel span) => span.Metrics ? "IsObserved" : "HasListeners";

    // All holders first: a method may be called as another method's builder would be. And no class has a member of its own name.
    public static IReadOnlyList<EmittedMethod> Name(IReadOnlyList<MethodModel> methods)
    {
        var names = new UniqueNames([Field]);
        var holders = methods.Select(method => names.Next(method.Signature.Name)).ToList();
        return [.. methods.Select((method, i) => new EmittedMethod(method, holders[i], names.Next(holders[i].TrimStart('@') + "Builder")))];
    }
}

using Pynector.Generators.Model;

namespace Pynector.Generators.Emission;

/// <summary>A method, with the names of its descriptor and its builder, which overloads can't share.</summary>
internal sealed record EmittedMethod(MethodModel Model, string Descriptor, string Builder)
{
    // All descriptors first: a method may be called as another method's builder would be.
    public static IReadOnlyList<EmittedMethod> Name(IReadOnlyList<MethodModel> methods)
    {
        var names = new UniqueNames();
        var descriptors = methods.Select(method => names.Next(method.Signature.Name)).ToList();
        return [.. methods.Select((method, i) => new EmittedMethod(method, descriptors[i], names.Next(descriptors[i].TrimStart('@') + "Builder")))];
    }
}

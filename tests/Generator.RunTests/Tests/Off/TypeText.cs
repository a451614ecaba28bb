using Mono.Cecil;

namespace Pynector.Generator.RunTests.Tests.Off;

/// <summary>Writes types and references to members, without ordinals.</summary>
internal sealed class TypeText(Ordinals ordinals)
{
    public string Of(TypeReference? type) => type switch
    {
        null => "-",
        GenericParameter parameter => (parameter.Type == GenericParameterType.Method ? "!!" : "!") + parameter.Position,
        GenericInstanceType instance => $"{Of(instance.ElementType)}<{string.Join(", ", instance.GenericArguments.Select(Of))}>",
        ArrayType array => $"{Of(array.ElementType)}[{new string(',', array.Rank - 1)}]{(array.IsVector ? "" : "*")}",
        ByReferenceType reference => Of(reference.ElementType) + "&",
        PointerType pointer => Of(pointer.ElementType) + "*",
        PinnedType pinned => Of(pinned.ElementType) + " pinned",
        RequiredModifierType modified => $"{Of(modified.ElementType)} modreq({Of(modified.ModifierType)})",
        OptionalModifierType modified => $"{Of(modified.ElementType)} modopt({Of(modified.ModifierType)})",
        FunctionPointerType function => $"{function.CallingConvention} {Of(function.ReturnType)}({Parameters(function)})*",
        { DeclaringType: { } outer } => $"{Of(outer)}/{ordinals.Name(type.Name, type)}",
        _ => (type.Namespace.Length > 0 ? type.Namespace + "." : "") + ordinals.Name(type.Name, type),
    };

    public string Of(FieldReference field) => $"{Of(field.FieldType)} {Of(field.DeclaringType)}::{ordinals.Name(field.Name, field.DeclaringType)}";

    public string Of(MethodReference method)
    {
        var name = ordinals.Name(method.Name, method.DeclaringType);
        var arguments = method switch
        {
            GenericInstanceMethod instance => $"<{string.Join(", ", instance.GenericArguments.Select(Of))}>",
            { HasGenericParameters: true } => "`" + method.GenericParameters.Count,
            _ => "",
        };
        return $"{Of(method.ReturnType)} {Of(method.DeclaringType)}::{name}{arguments}({Parameters(method)})";
    }

    private string Parameters(IMethodSignature method) => string.Join(", ", method.Parameters.Select(parameter => Of(parameter.ParameterType)));
}

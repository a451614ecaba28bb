using Pynector.Generators.Model;

namespace Pynector.Generators.Emission;

/// <summary>Prints the declarations of types and methods.</summary>
internal static class DeclarationText
{
    private const string CodeAnalysis = "global::System.Diagnostics.CodeAnalysis";

    public static string Header(SignatureModel signature, string partial = "", string betweenClauses = "\n    ") =>
        $"{BeforeName(signature, partial)}{Name(signature)}({string.Join(", ", signature.Parameters.Select(Parameter))}){Clauses(signature.TypeParameters, betweenClauses)}";

    /// <summary>What stands before the method's name.</summary>
    public static string BeforeName(SignatureModel signature, string partial = "") =>
        $"{string.Concat(signature.Modifiers.Select(modifier => modifier + " "))}{partial}{(signature.ReturnsReference ? "ref " : "")}{signature.ReturnType} ";

    public static string Name(SignatureModel signature) => signature.Name + TypeParameters(signature.TypeParameters);

    public static string Type(TypeDeclarationModel type) =>
        $"{(type.IsUnsafe ? "unsafe " : "")}partial {type.Keyword} {type.Name}{TypeParameters(type.TypeParameters)}";

    public static string TypeParameters(EquatableArray<TypeParameterModel> parameters) =>
        parameters.Count == 0 ? "" : $"<{string.Join(", ", parameters.Select(TypeParameter))}>";

    public static string Clauses(EquatableArray<TypeParameterModel> parameters, string between) =>
        string.Concat(parameters.Where(parameter => parameter.Constraints != ConstraintsModel.None).Select(parameter => between + Clause(parameter)));

    public static string Attribute(AttributeModel attribute) => attribute switch
    {
        ObsoleteAttributeModel => "[global::System.Obsolete]",
        AccessedResultAttributeModel result => $"[return: {AccessedMembers(result.Members)}]",
        RequirementAttributeModel { Message: { } message } requirement => $"[{requirement.Type}({Literals.Text(message)})]",
        RequirementAttributeModel requirement => $"[{requirement.Type}]",
        CheckedAccessAttributeModel access =>
            $"[global::System.Diagnostics.CodeAnalysis.UnconditionalSuppressMessage(\"Trimming\", \"{(access.IsField ? "IL2110" : "IL2111")}\", Justification = \"The accessor has the annotations of what it leads to.\")]",
        UnsafeAccessorAttributeModel accessor =>
            $"[{EmittedNames.CompilerServices}.UnsafeAccessor({EmittedNames.CompilerServices}.UnsafeAccessorKind.{accessor.Kind}, Name = {Literals.Text(accessor.Name)})]",
        _ => throw new ArgumentOutOfRangeException(nameof(attribute)),
    };

    public static string Parameter(ParameterModel parameter) => BeforeName(parameter) + FromName(parameter);

    /// <summary>The parameter as a local function takes it over, by value.</summary>
    public static string Local(ParameterModel parameter) =>
        BeforeName(parameter with { IsThis = false, Kind = ParameterKind.Value }) + parameter.Name;

    /// <summary>What stands before the parameter's name.</summary>
    public static string BeforeName(ParameterModel parameter)
    {
        var members = parameter.AccessedMembers is { } accessed ? $"[{AccessedMembers(accessed)}] " : "";
        var kind = parameter.Kind switch
        {
            ParameterKind.Ref => "ref ",
            ParameterKind.Out => "out ",
            ParameterKind.In => "in ",
            ParameterKind.RefReadOnly => "ref readonly ",
            ParameterKind.Params => "params ",
            _ => "",
        };
        return $"{members}{(parameter.IsThis ? "this " : "")}{(parameter.IsScoped ? "scoped " : "")}{kind}{parameter.Type} ";
    }

    /// <summary>The parameter's name, and what stands behind it.</summary>
    public static string FromName(ParameterModel parameter) => parameter.Name + (parameter.Default is { } written ? " = " + Default(written) : "");

    private static string Default(DefaultValueModel value) => value switch
    {
        WrittenDefaultModel written => written.Literal,
        NullDefaultModel => "null",
        ZeroDefaultModel => "default",
        ConstantDefaultModel constant => Literals.Of(constant.Value),
        EnumDefaultModel constant => $"({constant.Type})({Literals.Of(constant.Value)})",
        _ => throw new ArgumentOutOfRangeException(nameof(value)),
    };

    private static string TypeParameter(TypeParameterModel parameter)
    {
        var members = parameter.AccessedMembers is { } accessed ? $"[{AccessedMembers(accessed)}] " : "";
        var variance = parameter.Variance switch
        {
            TypeParameterVariance.In => "in ",
            TypeParameterVariance.Out => "out ",
            _ => "",
        };
        return members + variance + parameter.Name;
    }

    private static string Clause(TypeParameterModel parameter)
    {
        var constraints = parameter.Constraints;
        string?[] parts =
        [
            constraints.Kind switch
            {
                ConstraintKind.Class => "class",
                ConstraintKind.NullableClass => "class?",
                ConstraintKind.Struct => "struct",
                ConstraintKind.Unmanaged => "unmanaged",
                ConstraintKind.NotNull => "notnull",
                ConstraintKind.Default => "default",
                _ => null,
            },
            .. constraints.Types,
            constraints.HasConstructor ? "new()" : null,
            constraints.AllowsRefStruct ? "allows ref struct" : null,
        ];
        return $"where {parameter.Name} : {string.Join(", ", parts.OfType<string>())}";
    }

    private static string AccessedMembers(int members) =>
        $"{CodeAnalysis}.DynamicallyAccessedMembers(({CodeAnalysis}.DynamicallyAccessedMemberTypes)({members}))";
}

using System.Globalization;
using System.Text;
using Mono.Cecil;

namespace Pynector.Generator.RunTests.Tests.Off;

/// <summary>
/// Everything that is in an assembly, as text by member: types, members, attributes, constants and instructions. The order of
/// members is left out, for a partial method may take another place than an ordinary one.
/// </summary>
internal sealed class AssemblyText
{
    private readonly SortedDictionary<string, string> _members = new(StringComparer.Ordinal);
    private readonly TypeText _types;
    private readonly BodyText _bodies;

    private AssemblyText(ModuleDefinition module)
    {
        _types = new TypeText(new Ordinals(module));
        _bodies = new BodyText(_types);
        Add("assembly", $"{module.Assembly.Name.Name} refers to {string.Join(", ", module.AssemblyReferences.Select(reference => reference.FullName).Order())}"
            + Attributes(module.Assembly) + Attributes(module)
            + string.Concat(module.Resources.Select(resource => "\nresource " + resource.Name)));
        foreach (var type in module.GetTypes())
        {
            Describe(type);
        }
    }

    public static IReadOnlyDictionary<string, string> Of(ModuleDefinition module) => new AssemblyText(module)._members;

    // A key that stands twice would hide a member from the comparison.
    private void Add(string key, string text) => _members.Add(key, text);

    private void Describe(TypeDefinition type)
    {
        var name = _types.Of(type);
        var text = new StringBuilder().Append(CultureInfo.InvariantCulture, $"{type.Attributes} : {_types.Of(type.BaseType)} size {type.ClassSize} pack {type.PackingSize}");
        foreach (var implemented in type.Interfaces)
        {
            text.Append("\nimplements ").Append(_types.Of(implemented.InterfaceType)).Append(Attributes(implemented));
        }

        Add("type " + name, text + Generics(type) + Attributes(type));
        foreach (var field in type.Fields)
        {
            Add("field " + _types.Of(field), $"{field.Attributes} = {Constant(field)} {Convert.ToHexString(field.InitialValue)}" + Attributes(field));
        }

        foreach (var method in type.Methods)
        {
            Describe(method);
        }

        foreach (var property in type.Properties)
        {
            Add(
                $"property {name}::{property.Name}({string.Join(", ", property.Parameters.Select(parameter => _types.Of(parameter.ParameterType)))})",
                $"{property.Attributes} {_types.Of(property.PropertyType)} {property.GetMethod?.Name} {property.SetMethod?.Name}" + Attributes(property));
        }

        foreach (var added in type.Events)
        {
            Add($"event {name}::{added.Name}", $"{added.Attributes} {_types.Of(added.EventType)} {added.AddMethod?.Name} {added.RemoveMethod?.Name}" + Attributes(added));
        }
    }

    private void Describe(MethodDefinition method)
    {
        var text = new StringBuilder()
            .Append(CultureInfo.InvariantCulture, $"{method.Attributes} {method.ImplAttributes} {method.SemanticsAttributes} {method.CallingConvention}")
            .Append(Generics(method))
            .Append(Attributes(method))
            .Append("\nreturns").Append(Attributes(method.MethodReturnType));
        foreach (var parameter in method.Parameters)
        {
            text.Append(CultureInfo.InvariantCulture, $"\nparameter {parameter.Name} {parameter.Attributes} = {Constant(parameter)}").Append(Attributes(parameter));
        }

        foreach (var overridden in method.Overrides)
        {
            text.Append("\noverrides ").Append(_types.Of(overridden));
        }

        if (method.HasBody)
        {
            text.Append(_bodies.Of(method.Body));
        }

        Add("method " + _types.Of(method), text.ToString());
    }

    private string Generics(IGenericParameterProvider generic) => string.Concat(generic.GenericParameters.Select(parameter =>
        $"\ngeneric {parameter.Name} {parameter.Attributes}{Attributes(parameter)}"
        + string.Concat(parameter.Constraints.Select(constraint => $" : {_types.Of(constraint.ConstraintType)}{Attributes(constraint)}"))));

    private string Attributes(Mono.Cecil.ICustomAttributeProvider provider) => string.Concat(
        provider.CustomAttributes.Select(attribute => $"\n[{_types.Of(attribute.Constructor)} {Arguments(attribute)}]").Order(StringComparer.Ordinal));

    private string Arguments(CustomAttribute attribute) => string.Join(", ",
    [
        .. attribute.ConstructorArguments.Select(Argument),
        .. attribute.Fields.Concat(attribute.Properties).Select(named => $"{named.Name} = {Argument(named.Argument)}"),
    ]);

    private string Argument(CustomAttributeArgument argument) => argument.Value switch
    {
        TypeReference type => $"typeof({_types.Of(type)})",
        CustomAttributeArgument boxed => Argument(boxed),
        CustomAttributeArgument[] array => $"[{string.Join(", ", array.Select(Argument))}]",
        _ => $"{_types.Of(argument.Type)} {argument.Value}",
    };

    private static string Constant(IConstantProvider provider) =>
        provider.HasConstant ? string.Create(CultureInfo.InvariantCulture, $"{provider.Constant?.GetType().Name} {provider.Constant ?? "null"}") : "-";
}

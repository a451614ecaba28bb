using System.Text.RegularExpressions;
using Mono.Cecil;
using Mono.Cecil.Cil;

namespace Pynector.Generator.RunTests.Tests.Off;

/// <summary>
/// The compiler numbers what it makes for a method (state machines, closures, cached delegates) by the method's place among
/// the members of its type. A partial method may take another place than an ordinary one: here the numbers become names.
/// </summary>
internal sealed partial class Ordinals
{
    private readonly Dictionary<(TypeDefinition Type, string Ordinal), string> _labels = [];
    private readonly Dictionary<(TypeDefinition Type, string Name), string> _baseCalls = [];

    public Ordinals(ModuleDefinition module)
    {
        var owners = new Dictionary<(TypeDefinition Type, string Ordinal), string>();
        foreach (var type in module.GetTypes())
        {
            // <>n__0 calls a base method for a state machine: its one instruction of interest says which.
            foreach (var method in type.Methods.Where(method => method.Name.StartsWith("<>n__", StringComparison.Ordinal)))
            {
                var called = (MethodReference)method.Body.Instructions.Single(instruction => instruction.OpCode == OpCodes.Call).Operand;
                _baseCalls[(type, method.Name)] = $"<>n__{called.Name}";
            }

            var closure = InClosure().Match(type.Name);
            foreach (var name in type.Methods.Select(method => method.Name).Append(type.Name))
            {
                // The name of a lambda in a closure tells whose it is, and the closure's has the ordinal.
                var owned = Owned().Match(name);
                if (owned.Success && (owned.Groups["ordinal"].Success || closure.Success))
                {
                    var ordinal = owned.Groups["ordinal"].Success ? owned.Groups["ordinal"].Value : closure.Groups["ordinal"].Value;
                    owners.TryAdd((Written(type), ordinal), owned.Groups["owner"].Value);
                }
            }
        }

        // Overloads have one name and several ordinals: by their signatures, which methods with a state machine tell, else in order.
        var signatures = Signatures(module);
        foreach (var group in owners.GroupBy(owner => (owner.Key.Type, owner.Value)))
        {
            var rank = 0;
            var ranked = group
                .OrderBy(entry => signatures.GetValueOrDefault(entry.Key, ""), StringComparer.Ordinal)
                .ThenBy(entry => int.Parse(entry.Key.Ordinal, System.Globalization.CultureInfo.InvariantCulture));
            foreach (var (key, owner) in ranked)
            {
                _labels[key] = $"{owner}~{rank++}";
            }
        }
    }

    /// <summary>Gets the name of a member or type with its ordinal, if it has one, replaced.</summary>
    /// <param name="name">The name.</param>
    /// <param name="type">The type that it is the name of, or that declares what it is the name of.</param>
    public string Name(string name, TypeReference type) =>
        name.Contains('<', StringComparison.Ordinal) && type.GetElementType() is TypeDefinition definition
            ? _baseCalls.GetValueOrDefault((definition, name)) ?? Numbered().Replace(name, match => Label(Written(definition), match))
            : name;

    private static Dictionary<(TypeDefinition Type, string Ordinal), string> Signatures(ModuleDefinition module)
    {
        var signatures = new Dictionary<(TypeDefinition Type, string Ordinal), string>();
        foreach (var method in module.GetTypes().SelectMany(type => type.Methods))
        {
            foreach (var machine in method.CustomAttributes.SelectMany(attribute => attribute.ConstructorArguments).Select(argument => argument.Value).OfType<TypeReference>())
            {
                var owned = Owned().Match(machine.Name);
                if (owned.Groups["ordinal"].Success)
                {
                    signatures[(Written(method.DeclaringType), owned.Groups["ordinal"].Value)] = $"{method.GenericParameters.Count} {method.FullName}";
                }
            }
        }

        return signatures;
    }

    private string Label(TypeDefinition type, Match match) =>
        match.Groups["before"].Value + _labels.GetValueOrDefault((type, match.Groups["ordinal"].Value), match.Groups["ordinal"].Value);

    /// <summary>The type in the source to which a generated one belongs.</summary>
    private static TypeDefinition Written(TypeDefinition type)
    {
        while (type.DeclaringType is { } outer && type.Name.StartsWith('<'))
        {
            type = outer;
        }

        return type;
    }

    // <Save>d__3, <Save>b__3_0, <Save>g__Local|3_0, and without an ordinal, in closures, <Save>b__0, <Save>g__Local|0.
    [GeneratedRegex(@"^<+(?<owner>[^<>]*)>(?:d__(?<ordinal>\d+)|b__(?:(?<ordinal>\d+)_)?\d+|g__[^|]*\|(?:(?<ordinal>\d+)_)?\d+|O__(?<ordinal>\d+)_)")]
    private static partial Regex Owned();

    [GeneratedRegex(@"^<>c__DisplayClass(?<ordinal>\d+)_")]
    private static partial Regex InClosure();

    [GeneratedRegex(@"(?<before>>d__|>O__|<>c__DisplayClass|<>c__|>b__(?=\d+_)|<>9__|\|(?=\d+_))(?<ordinal>\d+)")]
    private static partial Regex Numbered();
}

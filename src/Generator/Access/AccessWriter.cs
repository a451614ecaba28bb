using Microsoft.CodeAnalysis;
using Pynector.Generators.Model;
using Pynector.Generators.Parsing.Signatures;
using Pynector.Generators.Symbols;

namespace Pynector.Generators.Access;

/// <summary>Writes the ways to members that a wrapper at the call can't name.</summary>
internal sealed class AccessWriter(INamedTypeSymbol type, Compilation compilation)
{
    private const string CompilerServices = "global::System.Runtime.CompilerServices";

    private readonly List<AccessModel> _ways = [];
    private readonly string _typeParameters = SignatureReader.List(TypeParameterScope.Around(type));

    public EquatableArray<AccessModel> Ways => _ways.ToEquatableArray();

    private string Class => ContainingTypeReader.FreeName(type, ContainingTypeReader.Read(type).Name.Replace(".", "") + "Access");

    // An accessor finds the type by its first parameter, also where it takes no instance.
    private string NoInstance => type.IsStatic ? "object? _" : $"{type.Text()}{(type.IsValueType ? "" : "?")} _";

    private string Instance => $"{(type.IsValueType ? "ref " : "")}{type.Text()} self";

    /// <summary>Calls the method with a wrapper's own parameters; and, where there may be no instance, the same after that was looked at.</summary>
    public (string Call, string? OnNull) Call(IMethodSymbol method)
    {
        var call = CallAfter(method);
        return (call(""), method.IsStatic || type.IsValueType ? null : call("!"));
    }

    // The call is made of what follows the instance.
    private Func<string, string> CallAfter(IMethodSymbol method)
    {
        var name = Formats.Identifier(method.Name) + SignatureReader.TypeParameters(method);
        var arguments = SignatureReader.Arguments(method);
        var target = method.IsStatic ? type.Text() : SignatureReader.Self(method);
        var direct = $".{name}({arguments})";
        var way = Reach.Of(method, compilation);
        if (way == Way.Name)
        {
            return suffix => target + suffix + direct;
        }

        var isAccessor = way == Way.Accessor;
        var first = method.IsStatic ? "" : SignatureReader.Receiver(method) + target;
        var parameters = SignatureReader.Parameters(method, asExtension: false);
        if (method.IsStatic && isAccessor)
        {
            parameters = Join(NoInstance, parameters);
            first = "default";
        }
        else if (!method.IsStatic)
        {
            parameters = Join($"{SignatureReader.Receiver(method)}{type.Text()} {target}", parameters);
        }

        var constraints = string.Concat(method.TypeParameters.Select(SignatureReader.Clause).OfType<string>().Select(clause => " " + clause));
        var declared = Formats.Identifier(method.Name) + SignatureReader.Declared(method.TypeParameters);
        var head = $"{SignatureReader.StaticModifiers(method)}{(isAccessor ? "extern " : "")}{method.ReturnType.Text()} {declared}({parameters}){constraints}";
        Add(way, method, method.IsStatic ? "StaticMethod" : "Method", method.Name, isAccessor ? $"{head};" : $"{head} => {target}{direct};");
        var scope = !method.Parameters.Any(parameter => parameter.Name == Class) || !isAccessor ? "" : "global::Pynector.Generated.";
        return suffix => $"{scope}{Prefix(way)}.{name}({(first.Length == 0 ? arguments : Join(first + suffix, arguments))})";
    }

    /// <summary>The method that reads a field or property: null where its name will do, and empty where there is no way.</summary>
    /// <param name="member">The field or property.</param>
    /// <param name="getter">What reads it.</param>
    /// <param name="value">Its type.</param>
    /// <param name="isAlone">Whether it is called by emitted code itself, and not by a delegate, which can't be of a ref struct.</param>
    public string? ForMember(ISymbol member, ISymbol getter, ITypeSymbol value, bool isAlone = false)
    {
        var canName = Reach.CanName(value, compilation);
        var way = canName ? Reach.Of(getter, compilation) : Way.None;
        if (way == Way.Name)
        {
            return null;
        }

        // What is inherited can be used from inside the type alone.
        if (!SymbolEqualityComparer.Default.Equals(member.ContainingType, type))
        {
            way = canName && Reach.CanExtend(type, compilation) ? Way.InType : Way.None;
        }

        if (way == Way.None || (type.IsRefLikeType && !isAlone))
        {
            return "";
        }

        var name = Formats.Identifier(member.Name);
        if (way == Way.InType)
        {
            Add(way, member, "", "", member.IsStatic
                ? $"internal static {value.Text()} {name}({NoInstance}) => {type.Text()}.{name};"
                : $"internal static {value.Text()} {name}({Instance}) => self.{name};");
            return $"{Prefix(way)}.{name}";
        }

        var isField = member is IFieldSymbol;
        Add(way, member, (member.IsStatic ? "Static" : "") + (isField ? "Field" : "Method"), isField ? member.Name : getter.Name, member.IsStatic
            ? $"internal static extern {(isField ? "ref " : "")}{value.Text()} {name}({NoInstance});"
            : $"internal static extern {(isField ? "ref " : "")}{value.Text()} {name}({Instance});");
        return $"{Prefix(way)}.{name}";
    }

    /// <summary>The method that reads a parameter of the primary constructor, of a type that emitted code can add to; null where there is none.</summary>
    /// <param name="parameter">The parameter.</param>
    /// <param name="value">Its type, or one that it has and that emitted code can name.</param>
    public string? ForParameter(IParameterSymbol parameter, ITypeSymbol value)
    {
        if (type.IsRefLikeType || !Reach.CanName(value, compilation))
        {
            return null;
        }

        // In the type's own members alone its name means the parameter: that one of them uses it makes the compiler keep it, whatever others do.
        var beside = ContainingTypeReader.FreeName(type, $"{Class}_{parameter.Name}");
        var name = Formats.Identifier(parameter.Name);
        Add(
            Way.InType, parameter, "", "", $"internal static {value.Text()} {name}({Instance}) => self.{beside}();",
            $"private {(type.IsValueType ? "readonly " : "")}{value.Text()} {beside}() => {Formats.Variable(parameter.Name)};");
        return $"{Prefix(Way.InType)}.{name}";
    }

    /// <summary>The method that reads a parameter of the primary constructor from the field in which the compiler keeps it, or null.</summary>
    public string? ForCaptured(IParameterSymbol parameter)
    {
        if (type.IsRefLikeType || !Reach.CanName(parameter.Type, compilation) || !Reach.HasAccessors(type, compilation))
        {
            return null;
        }

        var name = Formats.Identifier(parameter.Name);
        Add(Way.Accessor, parameter, "Field", $"<{parameter.Name}>P", $"internal static extern ref {parameter.Type.Text()} {name}({Instance});");
        return $"{Prefix(Way.Accessor)}.{name}";
    }

    private void Add(Way way, ISymbol member, string kind, string name, string method, string? beside = null)
    {
        var isInType = way == Way.InType;
        _ways.Add(new AccessModel(
            isInType,
            Class,
            isInType ? "" : SignatureReader.Declared(TypeParameterScope.Around(type)),
            isInType ? default : TypeParameterScope.Around(type).Select(SignatureReader.Clause).OfType<string>().ToEquatableArray(),
            Attributes(isInType, member, kind, name).ToEquatableArray(),
            method,
            beside));
    }

    private static IEnumerable<string> Attributes(bool isInType, ISymbol member, string kind, string name)
    {
        if (!isInType)
        {
            yield return $"[{CompilerServices}.UnsafeAccessor({CompilerServices}.UnsafeAccessorKind.{kind}, Name = {Formats.Literal(name)})]";
        }
        else if (Obsolescence.IsMarked(member))
        {
            yield return "[global::System.Obsolete]";
        }

        if (member is IMethodSymbol method)
        {
            foreach (var attribute in TrimmingReader.Attributes(method))
            {
                yield return attribute;
            }
        }
    }

    private string Prefix(Way way) => way == Way.InType ? $"{type.Text()}.{Class}" : Class + _typeParameters;

    private static string Join(string first, string rest) => rest.Length == 0 ? first : $"{first}, {rest}";
}

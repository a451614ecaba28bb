using Microsoft.CodeAnalysis;
using Pynector.Generators.Model;
using Pynector.Generators.Parsing.Signatures;
using Pynector.Generators.Symbols;

namespace Pynector.Generators.Access;

/// <summary>Collects the ways to members that a wrapper at the call can't name.</summary>
internal sealed class AccessWriter(INamedTypeSymbol type, Compilation compilation)
{
    private static readonly EquatableArray<string> Static = new(["internal", "static"]);
    private static readonly EquatableArray<string> StaticExtern = new(["internal", "static", "extern"]);

    private readonly List<AccessModel> _ways = [];
    private readonly string _typeArguments = TypeArguments(type);

    public EquatableArray<AccessModel> Ways => _ways.ToEquatableArray();

    private string Class => ContainingTypeReader.FreeName(type, ContainingTypeReader.Read(type).Name.Replace(".", "") + "Access");

    // An accessor finds the type by its first parameter, also where it takes no instance.
    private ParameterModel NoInstance(string name = "_") => new()
    {
        Type = type.IsStatic ? "object?" : type.IsValueType ? type.Text() : type.Text() + "?",
        Name = name,
        Kind = ParameterKind.Value,
    };

    private ParameterModel Instance => new() { Type = type.Text(), Name = "self", Kind = type.IsValueType ? ParameterKind.Ref : ParameterKind.Value };

    /// <summary>The call of the method with a wrapper's own parameters.</summary>
    public CoreModel Call(IMethodSymbol method)
    {
        var instance = SignatureReader.Self(method);
        return new CoreModel
        {
            Call = CallOf(method, method.IsStatic ? type.Text() : instance),
            Instance = instance,
            MayBeNull = !method.IsStatic && !type.IsValueType,
        };
    }

    private InvocationModel CallOf(IMethodSymbol method, string target)
    {
        var direct = InvocationReader.Read(target, method.Name, method, targetIsInstance: !method.IsStatic);
        var way = Reach.Of(method, compilation);
        if (way == AccessKind.Name)
        {
            return direct;
        }

        var isAccessor = way == AccessKind.Accessor;
        var parameters = SignatureReader.Parameters(method, asExtension: false);
        var arguments = direct.Arguments.AsEnumerable();
        if (!method.IsStatic)
        {
            parameters = parameters.Prepend(SignatureReader.Instance(method, target));
            arguments = arguments.Prepend(new ArgumentModel(target, SignatureReader.ReceiverKind(method), IsInstance: true));
        }
        else if (isAccessor)
        {
            parameters = parameters.Prepend(NoInstance(SignatureReader.FreeName(method, "_")));
            arguments = arguments.Prepend(new ArgumentModel("_", ArgumentKind.Default));
        }

        var modifiers = SignatureReader.StaticModifiers(method);
        var signature = new SignatureModel
        {
            Modifiers = isAccessor ? modifiers.Append("extern").ToEquatableArray() : modifiers,
            ReturnType = method.ReturnType.Text(),
            Name = direct.Name,
            TypeParameters = SignatureReader.Declared(method.TypeParameters),
            Parameters = parameters.ToEquatableArray(),
        }.AsHelper();
        Add(way, method, method.IsStatic ? AccessorKind.StaticMethod : AccessorKind.Method, method.Name, signature, isAccessor ? new ExternBodyModel() : new CallBodyModel(direct));

        var scope = isAccessor && method.Parameters.Any(parameter => parameter.Name == Class) ? "global::Pynector.Generated." : "";
        return direct with { Name = signature.Name, Target = scope + Prefix(way), TargetIsInstance = false, Arguments = arguments.ToEquatableArray() };
    }

    /// <summary>The method that reads a field or property: null where its name will do, and empty where there is no way.</summary>
    /// <param name="member">The field or property.</param>
    /// <param name="getter">What reads it.</param>
    /// <param name="value">Its type.</param>
    /// <param name="isAlone">Whether it is called by emitted code itself, and not by a delegate, which can't be of a ref struct.</param>
    public string? ForMember(ISymbol member, ISymbol getter, ITypeSymbol value, bool isAlone = false)
    {
        var canName = Reach.CanName(value, compilation);
        var way = canName ? Reach.Of(getter, compilation) : AccessKind.None;
        if (way == AccessKind.Name)
        {
            return null;
        }

        // What is inherited can be used from inside the type alone.
        if (!SymbolEqualityComparer.Default.Equals(member.ContainingType, type))
        {
            way = canName && Reach.CanExtend(type, compilation) ? AccessKind.InType : AccessKind.None;
        }

        if (way == AccessKind.None || (type.IsRefLikeType && !isAlone))
        {
            return "";
        }

        var name = Formats.Identifier(member.Name);
        var isField = member is IFieldSymbol;
        var kind = (isField, member.IsStatic) switch
        {
            (true, true) => AccessorKind.StaticField,
            (true, false) => AccessorKind.Field,
            (false, true) => AccessorKind.StaticMethod,
            (false, false) => AccessorKind.Method,
        };
        var isExtern = way == AccessKind.Accessor;
        Add(way, member, kind, isField ? member.Name : getter.Name, new SignatureModel
        {
            Modifiers = isExtern ? StaticExtern : Static,
            ReturnType = value.Text(),
            ReturnsReference = isExtern && isField,
            Name = name,
            TypeParameters = default,
            Parameters = new([member.IsStatic ? NoInstance() : Instance]),
        }, isExtern ? new ExternBodyModel() : new ReadBodyModel(member.IsStatic ? type.Text() : Instance.Name, name));
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
        AddReader(AccessKind.InType, parameter, value, new BesideBodyModel(Instance.Name, beside, Formats.Variable(parameter.Name), type.IsValueType));
        return $"{Prefix(AccessKind.InType)}.{Formats.Identifier(parameter.Name)}";
    }

    /// <summary>The method that reads a parameter of the primary constructor from the field in which the compiler keeps it, or null.</summary>
    public string? ForCaptured(IParameterSymbol parameter)
    {
        if (type.IsRefLikeType || !Reach.CanName(parameter.Type, compilation) || !Reach.HasAccessors(type, compilation))
        {
            return null;
        }

        AddReader(AccessKind.Accessor, parameter, parameter.Type, new ExternBodyModel());
        return $"{Prefix(AccessKind.Accessor)}.{Formats.Identifier(parameter.Name)}";
    }

    private void AddReader(AccessKind way, IParameterSymbol parameter, ITypeSymbol value, AccessBodyModel body) =>
        Add(way, parameter, AccessorKind.Field, $"<{parameter.Name}>P", new SignatureModel
        {
            Modifiers = way == AccessKind.Accessor ? StaticExtern : Static,
            ReturnType = value.Text(),
            ReturnsReference = way == AccessKind.Accessor,
            Name = Formats.Identifier(parameter.Name),
            TypeParameters = default,
            Parameters = new([Instance]),
        }, body);

    private void Add(AccessKind way, ISymbol member, AccessorKind kind, string name, SignatureModel signature, AccessBodyModel body)
    {
        var isInType = way == AccessKind.InType;
        _ways.Add(new AccessModel
        {
            Class = new AccessClassModel
            {
                Name = Class,
                IsInType = isInType,
                TypeParameters = isInType ? default : SignatureReader.Declared(TypeParameterScope.Around(type)),
            },
            Attributes = Attributes(isInType, member, kind, name).ToEquatableArray(),
            Signature = signature,
            Body = body,
        });
    }

    private static IEnumerable<AttributeModel> Attributes(bool isInType, ISymbol member, AccessorKind kind, string name)
    {
        if (!isInType)
        {
            yield return new UnsafeAccessorAttributeModel(kind, name);
            if (TrimmingReader.HasNeeds(member))
            {
                yield return new CheckedAccessAttributeModel(IsField: member is IFieldSymbol);
            }
        }
        else if (Obsolescence.IsMarked(member))
        {
            yield return new ObsoleteAttributeModel();
        }

        if (member is IMethodSymbol method)
        {
            foreach (var attribute in TrimmingReader.Attributes(method))
            {
                yield return attribute;
            }
        }
    }

    private string Prefix(AccessKind way) => way == AccessKind.InType ? $"{type.Text()}.{Class}" : Class + _typeArguments;

    private static string TypeArguments(INamedTypeSymbol type) =>
        string.Join(", ", TypeParameterScope.Around(type).Select(parameter => Formats.Identifier(parameter.Name))) is { Length: > 0 } names ? $"<{names}>" : "";
}

using Microsoft.CodeAnalysis;
using Pynector.Generators.Access;
using Pynector.Generators.Diagnostics;
using Pynector.Generators.Incremental;
using Pynector.Generators.Model;
using Pynector.Generators.Parsing.Signatures;
using Pynector.Generators.Symbols;

namespace Pynector.Generators.Parsing.Loggers;

/// <summary>
/// Finds a method's logger as <c>[LoggerMessage]</c> does: a parameter, else the one field of the type, own or inherited, else
/// the parameter of the primary constructor.
/// </summary>
internal static class LoggerFinder
{
    private static readonly PerSymbol<INamedTypeSymbol, IFieldSymbol[]> Fields = new(FindFields);

    /// <param name="method">The method.</param>
    /// <param name="body">The method that has its body: itself, or its core.</param>
    /// <param name="name">Where the method's author is told why it has none; null in a referenced assembly.</param>
    /// <param name="compilation">That of the wrapper.</param>
    /// <param name="diagnostics">What the method's author is told.</param>
    /// <param name="atCall">Whether the wrapper stands outside the type, and calls the instance by a name of its own.</param>
    public static LoggerModel Find(
        IMethodSymbol method, IMethodSymbol body, Location? name, Compilation compilation, DiagnosticSink diagnostics, bool atCall = false) =>
        Search(method, name, compilation, diagnostics, atCall) is { } logger ? logger with { AllowsScope = !OpenedScopes.MayLeave(method, body) } : new NoLoggerModel();

    private static LoggerModel? Search(IMethodSymbol method, Location? name, Compilation compilation, DiagnosticSink diagnostics, bool atCall)
    {
        var parameters = method.Parameters.Where(parameter => parameter.RefKind != RefKind.Out && IsLogger(parameter.Type)).ToList();
        if (parameters.Count > 0)
        {
            return One(method, parameters, name, diagnostics) is { } parameter ? new NamedLoggerModel("", Formats.Variable(parameter.Name)) : null;
        }

        var isForeign = !SymbolEqualityComparer.Default.Equals(method.ContainingAssembly, compilation.Assembly);
        var fields = Fields.Of(method.ContainingType)
            .Where(field => (field.IsStatic || !method.IsStatic)
                && compilation.IsSymbolAccessibleWithin(field, isForeign ? compilation.Assembly : method.ContainingType)
                && !IsForbidden(method, field))
            .ToList();
        if (fields.Count > 0)
        {
            return One(method, fields, name, diagnostics) is { } field ? Reached(Field(method, field, compilation, atCall), method, field, name, diagnostics) : null;
        }

        return method.IsStatic || isForeign ? null : Captured(method, name, compilation, diagnostics, atCall);
    }

    private static LoggerModel? Captured(IMethodSymbol method, Location? name, Compilation compilation, DiagnosticSink diagnostics, bool atCall)
    {
        var parameters = PrimaryParameters.Find(method, type => IsLogger(type) && !Obsolescence.IsErrorIn(method, type));
        var free = parameters.Where(parameter => !PrimaryParameters.IsHandedOn(method.ContainingType, parameter)).ToList();

        // The compiler warns of a second copy, where the base type or a field beside keeps one: ours may not be the first to ask for it.
        var candidates = free.Count > 0 ? free : [.. parameters.Where(parameter => IsCaptured(method, parameter, compilation, diagnostics))];
        if (candidates.Count == 0 && parameters.Count > 0)
        {
            Report(method, name, diagnostics, $"'{parameters[0].Name}' is kept elsewhere, and the compiler would warn of a second copy", "");
        }

        return candidates.Count == 0 || One(method, candidates, name, diagnostics) is not { } logger ? null
            : !atCall ? new NamedLoggerModel("", Formats.Variable(logger.Name))
            : Reached(Captured(method, logger, compilation, diagnostics), method, logger, name, diagnostics);
    }

    private static bool IsLogger(ITypeSymbol type) => type switch
    {
        { SpecialType: not SpecialType.None } or { IsRefLikeType: true } or ITypeParameterSymbol { AllowsRefLikeType: true } => false,
        ITypeParameterSymbol parameter => parameter.ConstraintTypes.Any(IsLogger),
        _ => IsLoggerItself(type) || type.AllInterfaces.Any(IsLoggerItself),
    };

    private static bool IsLoggerItself(ITypeSymbol type) => KnownTypes.Is(type, "ILogger", "Microsoft.Extensions.Logging");

    // Emitted code can't use it, nor at the call name its type: no pragma takes that error away.
    private static bool IsForbidden(IMethodSymbol method, IFieldSymbol field) =>
        Obsolescence.IsErrorIn(method, field) || Obsolescence.IsErrorIn(method, field.Type);

    private static IFieldSymbol[] FindFields(INamedTypeSymbol type)
    {
        var fields = new List<IFieldSymbol>();
        var names = new HashSet<string>();
        for (var current = type; current is { SpecialType: SpecialType.None }; current = current.BaseType)
        {
            // A member of the same name in a derived type hides it, whatever that is.
            var members = current.GetMembers();
            fields.AddRange(members.OfType<IFieldSymbol>().Where(field => field.CanBeReferencedByName && !names.Contains(field.Name) && IsLogger(field.Type)));
            names.UnionWith(members.Select(member => member.Name));
        }

        return [.. fields];
    }

    /// <summary>The only one; of several, none: which one the method logs to can't be told.</summary>
    private static T? One<T>(IMethodSymbol method, List<T> candidates, Location? name, DiagnosticSink diagnostics)
        where T : class, ISymbol
    {
        if (candidates.Count > 1 && name is not null)
        {
            diagnostics.Report(Descriptors.SeveralLoggers, name, method.Name, string.Join(" and ", candidates.Select(candidate => $"'{candidate.Name}'")));
        }

        return candidates.Count == 1 ? candidates[0] : null;
    }

    private static LoggerModel? Reached(LoggerModel? model, IMethodSymbol method, ISymbol logger, Location? name, DiagnosticSink diagnostics)
    {
        if (model is null)
        {
            Report(method, name, diagnostics, $"calls can't reach '{logger.Name}'", ", and make the type partial");
        }

        return model;
    }

    private static void Report(IMethodSymbol method, Location? name, DiagnosticSink diagnostics, string reason, string advice)
    {
        if (name is not null)
        {
            diagnostics.Report(Descriptors.LoggerOutOfReach, name, method.Name, reason, advice);
        }
    }

    private static LoggerModel? Field(IMethodSymbol method, IFieldSymbol field, Compilation compilation, bool atCall)
    {
        var name = Formats.Variable(field.Name);
        if (!atCall)
        {
            return new NamedLoggerModel(!IsHidden(method, field.Name) ? "" : field.IsStatic ? field.ContainingType.Text() : "this", name);
        }

        var access = new AccessWriter(method.ContainingType, compilation);
        return access.ForMember(field, field, Readable(field.Type, method, compilation), isAlone: field.IsStatic) switch
        {
            null => new NamedLoggerModel(field.IsStatic ? field.ContainingType.Text() : SignatureReader.Self(method), name),
            "" => null,
            var accessor when field.IsStatic => new AccessedStaticLoggerModel(accessor) { Access = access.Ways },
            var accessor => new AccessedLoggerModel(accessor, ByReference: method.ContainingType.IsValueType) { Access = access.Ways },
        };
    }

    /// <summary>The logger's type; the interface in its place where that can't be named, and it is read from inside of the method's type.</summary>
    private static ITypeSymbol Readable(ITypeSymbol type, IMethodSymbol method, Compilation compilation) =>
        Reach.CanName(type, compilation) || !Reach.CanExtend(method.ContainingType, compilation)
            ? type
            : type.AllInterfaces.FirstOrDefault(candidate => IsLoggerItself(candidate) && Reach.CanName(candidate, compilation)) ?? type;

    private static AccessedLoggerModel? Captured(IMethodSymbol method, IParameterSymbol logger, Compilation compilation, DiagnosticSink diagnostics)
    {
        var access = new AccessWriter(method.ContainingType, compilation);
        var accessor = Reach.CanExtend(method.ContainingType, compilation) ? access.ForParameter(logger, Readable(logger.Type, method, compilation))
            : IsCaptured(method, logger, compilation, diagnostics) ? access.ForCaptured(logger)
            : null;
        return accessor is null ? null : new AccessedLoggerModel(accessor, ByReference: method.ContainingType.IsValueType) { Access = access.Ways };
    }

    private static bool IsCaptured(IMethodSymbol method, IParameterSymbol parameter, Compilation compilation, DiagnosticSink diagnostics) =>
        PrimaryParameters.IsCaptured(method.ContainingType, parameter, compilation, diagnostics.Cancellation);

    private static bool IsHidden(IMethodSymbol method, string name) =>
        method.Parameters.Any(parameter => parameter.Name == name) || method.TypeParameters.Any(parameter => parameter.Name == name);
}

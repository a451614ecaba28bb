using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Pynector.Generators.Symbols;

namespace Pynector.Generators.Analyzers.Coverage;

/// <summary>Tells methods that a framework calls, whose code is not compiled with the package. By names: no framework is referenced.</summary>
internal static class Frameworks
{
    private const string AspNetCore = "ASP.NET Core";
    private const string Hosting = "Microsoft.Extensions.Hosting";
    private const string Http = "Microsoft.AspNetCore.Http";
    private const string Mvc = "Microsoft.AspNetCore.Mvc";

    /// <summary>Who calls the method, or null where no framework is known to.</summary>
    /// <param name="method">A method.</param>
    /// <param name="members">What it implements and overrides.</param>
    /// <param name="compilation">The method's.</param>
    public static string? FindCaller(IMethodSymbol method, ImmutableArray<IMethodSymbol> members, Compilation compilation) =>
        members.Any(IsHosted) ? "the host"
        : members.Any(member => KnownTypes.Is(member.ContainingType, "IMiddleware", Http)) ? AspNetCore
        : method.MethodKind != MethodKind.Ordinary ? null
        : method is { IsStatic: true, Name: "Main" } && SymbolEqualityComparer.Default.Equals(compilation.GetEntryPoint(CancellationToken.None), method) ? "the runtime, as the program's entry point"
        : method is { IsStatic: false, DeclaredAccessibility: Accessibility.Public } && IsHub(method.ContainingType) ? "SignalR"
        : IsAction(method) || IsPageHandler(method) || IsMiddleware(method) ? AspNetCore
        : null;

    /// <summary>Whether a delegate of the method can be an event's handler.</summary>
    public static bool IsHandler(IMethodSymbol method) =>
        method.Parameters.Length == 2
        && method.Parameters.All(parameter => parameter.RefKind == RefKind.None)
        && method.Parameters[0].Type.SpecialType == SpecialType.System_Object
        && IsDerived(method.Parameters[1].Type, "EventArgs", "System");

    private static bool IsHosted(IMethodSymbol member) =>
        KnownTypes.Is(member.ContainingType, "IHostedService", Hosting)
        || KnownTypes.Is(member.ContainingType, "IHostedLifecycleService", Hosting)
        || KnownTypes.Is(member.ContainingType, "BackgroundService", Hosting);

    private static bool IsHub(INamedTypeSymbol type) => IsDerived(type, "Hub", "Microsoft.AspNetCore.SignalR");

    private static bool IsAction(IMethodSymbol method) =>
        method is { IsStatic: false, DeclaredAccessibility: Accessibility.Public, ContainingType.IsAbstract: false }
        && !Has(method, "NonActionAttribute", Mvc)
        && (IsDerived(method.ContainingType, "ControllerBase", Mvc)
            || HasOnTypes(method.ContainingType, "ApiControllerAttribute", Mvc)
            || HasOnTypes(method.ContainingType, "ControllerAttribute", Mvc)
            || Has(method, "HttpMethodAttribute", Mvc + ".Routing"));

    private static bool IsPageHandler(IMethodSymbol method) =>
        method is { IsStatic: false, DeclaredAccessibility: Accessibility.Public }
        && method.Name.StartsWith("On", StringComparison.Ordinal)
        && IsDerived(method.ContainingType, "PageModel", Mvc + ".RazorPages");

    /// <summary>Middleware by convention: its constructor takes what runs next.</summary>
    private static bool IsMiddleware(IMethodSymbol method) =>
        method is { IsStatic: false, DeclaredAccessibility: Accessibility.Public, Name: "Invoke" or "InvokeAsync" }
        && KnownTypes.Is(method.Parameters.FirstOrDefault()?.Type, "HttpContext", Http)
        && method.ContainingType.InstanceConstructors.Any(constructor =>
            constructor.Parameters.Any(parameter => KnownTypes.Is(parameter.Type, "RequestDelegate", Http)));

    private static bool HasOnTypes(INamedTypeSymbol? type, string attribute, string containingNamespace)
    {
        for (; type is not null; type = type.BaseType)
        {
            if (Has(type, attribute, containingNamespace))
            {
                return true;
            }
        }

        return false;
    }

    private static bool Has(ISymbol symbol, string attribute, string containingNamespace) =>
        symbol.GetAttributes().Any(candidate => IsDerived(candidate.AttributeClass, attribute, containingNamespace));

    private static bool IsDerived(ITypeSymbol? type, string name, string containingNamespace)
    {
        for (; type is not null; type = type.BaseType)
        {
            if (KnownTypes.Is(type, name, containingNamespace))
            {
                return true;
            }
        }

        return false;
    }
}

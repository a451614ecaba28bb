using Pynector.Generators.Model;

namespace Pynector.Generators.Emission;

/// <summary>Prints calls.</summary>
internal static class InvocationText
{
    public static string Text(InvocationModel call) => Text(call, forgive: "");

    /// <summary>The same call where the instance may be null: it throws then, as the user's own call does.</summary>
    public static string OnNull(InvocationModel call) => Text(call, forgive: "!");

    private static string Text(InvocationModel call, string forgive)
    {
        var target = call.Target.Length == 0 ? "" : $"{call.Target}{(call.TargetIsInstance ? forgive : "")}.";
        var types = call.TypeArguments.Count == 0 ? "" : $"<{string.Join(", ", call.TypeArguments)}>";
        return $"{target}{call.Name}{types}({string.Join(", ", call.Arguments.Select(argument => Argument(argument, forgive)))})";
    }

    private static string Argument(ArgumentModel argument, string forgive) => argument.Kind switch
    {
        ArgumentKind.Ref => "ref " + argument.Name,
        ArgumentKind.Out => "out " + argument.Name,
        ArgumentKind.In => "in " + argument.Name,
        ArgumentKind.Dynamic => "(object?)" + argument.Name,
        ArgumentKind.Default => "default",
        _ => argument.IsInstance ? argument.Name + forgive : argument.Name,
    };
}

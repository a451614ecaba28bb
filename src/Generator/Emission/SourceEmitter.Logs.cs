using Pynector.Generators.Model;

namespace Pynector.Generators.Emission;

internal sealed partial class SourceEmitter
{
    /// <summary>Hands the method's logger to the call, for a scope around the body or for the log events.</summary>
    private void EmitLog(TracedMethodModel method, string call, UniqueNames names)
    {
        var hasScope = HasScope(method);
        if (!hasScope && method.Span.Log == 0)
        {
            return;
        }

        var logger = method.Logger;
        var self = logger?.Accessor is null ? "" : names.Next("it");
        var argument = logger switch
        {
            null => "null",
            { Accessor: null } => logger.Name,

            // Of a static field the accessor only wants to know the type.
            { Name: "" } => $"{logger.Accessor}(default)",
            _ => $"{logger.Name}, static {self} => {logger.Accessor}({(method.Core!.MayBeNull ? "" : "ref ")}{self})",
        };
        var comment = logger is null ? " // The type has none of its own: to PynectorTelemetry's." : "";
        _writer.Write($"{call}.{(hasScope ? "OpenScope" : "LogTo")}({argument});{comment}");
    }

    private bool HasScope(TracedMethodModel method) => method.Logger is { HasScope: true } && (method.Span.Library?.LogScopes ?? _options.LogScopes);

    private bool Logs(TracedMethodModel method) => HasScope(method) || (method.Logger is not null && method.Span.Log > 0);
}

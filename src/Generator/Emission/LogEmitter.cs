using Pynector.Generators.Model;

namespace Pynector.Generators.Emission;

/// <summary>Prints how a method's logger is handed to the runtime.</summary>
internal static class LogEmitter
{
    public static void Emit(SourceWriter writer, string call, LogModel log, CoreModel core, UniqueNames names)
    {
        if (log.Use == LogUse.None)
        {
            return;
        }

        var method = log.Use == LogUse.Scope ? "OpenScope" : "LogTo";
        var comment = log.Logger is NoLoggerModel ? " // The type has none of its own: to PynectorTelemetry's." : "";
        writer.Write($"{call}.{method}({Argument(log.Logger, core.Instance, names)});{comment}");
    }

    private static string Argument(LoggerModel logger, string instance, UniqueNames names)
    {
        switch (logger)
        {
            case NamedLoggerModel named:
                return named.Target.Length == 0 ? named.Name : $"{named.Target}.{named.Name}";
            case AccessedLoggerModel accessed:
                var self = names.Next("it");
                return $"{instance}, static {self} => {accessed.Accessor}({(accessed.ByReference ? "ref " : "")}{self})";
            case AccessedStaticLoggerModel accessed:
                // The accessor only wants to know the type.
                return $"{accessed.Accessor}(default)";
            default:
                return "null";
        }
    }
}

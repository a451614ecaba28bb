using Pynector.Generators.Model;

namespace Pynector.Generators.Emission;

/// <summary>Prints the ways to members that interceptors can't name.</summary>
internal static class AccessEmitter
{
    /// <summary>The ways to private members of types that aren't partial.</summary>
    public static void EmitAccessors(EmittedFile file, IEnumerable<AccessModel> access)
    {
        foreach (var methods in access.Where(method => !method.Class.IsInType).GroupBy(method => method.Class))
        {
            var type = methods.Key;
            file.Writer.Write();
            file.GeneratedCode();
            file.Writer.Open($"file static class {type.Name}{DeclarationText.TypeParameters(type.TypeParameters)}{DeclarationText.Clauses(type.TypeParameters, " ")}");
            EmitMethods(file, methods);
            file.Writer.Close();
        }
    }

    /// <summary>The ways to private members of partial types: a class inside has the access that an interceptor outside lacks.</summary>
    public static void EmitInType(EmittedFile file, IEnumerable<AccessModel> access)
    {
        var methods = access.Where(method => method.Class.IsInType).ToList();
        if (methods.Count == 0)
        {
            return;
        }

        file.Writer.Write();
        file.InNamespace(file.Type.Namespace, () => file.InType(() =>
        {
            file.GeneratedCode();
            file.PassOver();
            file.Writer.Write("[global::System.ComponentModel.EditorBrowsable(global::System.ComponentModel.EditorBrowsableState.Never)]");
            file.Writer.Open($"internal static class {methods[0].Class.Name}");
            EmitMethods(file, methods);
            file.Writer.Close();
            foreach (var method in methods)
            {
                EmitBeside(file, method);
            }
        }));
    }

    private static void EmitMethods(EmittedFile file, IEnumerable<AccessModel> methods) => file.Separated(methods, method =>
    {
        foreach (var attribute in method.Attributes)
        {
            file.Writer.Write(DeclarationText.Attribute(attribute));
        }

        file.Writer.Write(DeclarationText.Header(method.Signature, betweenClauses: " ") + Body(method.Body));
    });

    private static string Body(AccessBodyModel body) => body switch
    {
        CallBodyModel { Call: var call } => $" => {InvocationText.Text(call)};",
        ReadBodyModel read => $" => {read.Target}.{read.Name};",
        BesideBodyModel beside => $" => {beside.Target}.{beside.Name}();",
        _ => ";",
    };

    private static void EmitBeside(EmittedFile file, AccessModel method)
    {
        if (method.Body is not BesideBodyModel beside)
        {
            return;
        }

        file.Writer.Write();
        file.GeneratedCode();
        file.PassOver();
        file.Writer.Write($"private {(beside.IsReadOnly ? "readonly " : "")}{method.Signature.ReturnType} {beside.Name}() => {beside.Parameter};");
    }
}

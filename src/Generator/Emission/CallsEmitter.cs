using Pynector.Generators.Model;

namespace Pynector.Generators.Emission;

/// <summary>Prints the file of one type's intercepted calls: the interceptors, the ways to what they can't name, the descriptors.</summary>
internal static class CallsEmitter
{
    public static string Emit(InterceptedTypeModel type, CompilationFacts facts)
    {
        var methods = type.Methods.Select(method => method.Method).ToList();
        var file = new EmittedFile(type.Type, methods, facts, EmittedNames.Interceptors, isInScope: true);
        file.Header(methods.SelectMany(method => method.Conditions).Distinct().OrderBy(symbol => symbol, StringComparer.Ordinal));
        file.Writer.Open($"namespace {EmittedNames.Interceptors}");
        var isInside = file.Methods.Zip(type.Methods, (names, method) => (Names: names, Method: method)).ToLookup(pair => pair.Method.Method.InsideName is not null);
        if (isInside[false].Any())
        {
            file.GeneratedCode();
            file.PassOver();
            file.Writer.Open($"file static class {ClassName(type.Type, methods)}");
            file.Separated(isInside[false], pair => EmitInterceptor(file, pair.Names, pair.Method));
            file.Writer.Close();
        }

        var access = methods.SelectMany(method => method.Access).Distinct().ToList();
        AccessEmitter.EmitAccessors(file, access);
        if (isInside[false].Any())
        {
            file.Writer.Write();
        }

        DescriptorEmitter.EmitClass(file);
        file.Writer.Close();
        AccessEmitter.EmitInType(file, access);
        EmitInside(file, [.. isInside[true]]);
        file.Writer.Write(InterceptionText.AttributeClass);
        return file.Writer.ToString();
    }

    /// <summary>Prints the interceptors that only a member of the type can be.</summary>
    private static void EmitInside(EmittedFile file, IReadOnlyList<(EmittedMethod Names, InterceptedMethodModel Method)> methods)
    {
        if (methods.Count == 0)
        {
            return;
        }

        file.Writer.Write();
        file.InNamespace(file.Type.Namespace, () => file.InType(() => file.Separated(methods, pair =>
        {
            file.GeneratedCode();
            file.PassOver();
            file.Writer.Write("[global::System.ComponentModel.EditorBrowsable(global::System.ComponentModel.EditorBrowsableState.Never)]");
            EmitInterceptor(file, pair.Names, pair.Method);
        })));
    }

    // No method may be called like its class.
    private static string ClassName(ContainingTypeModel type, IEnumerable<MethodModel> methods) =>
        new UniqueNames(methods.Select(method => method.Signature.Name)).Next(type.Name.Replace(".", "").Replace("@", "") + "Calls");

    private static void EmitInterceptor(EmittedFile file, EmittedMethod names, InterceptedMethodModel method)
    {
        foreach (var call in method.Calls)
        {
            file.Writer.Write(InterceptionText.Location(call));
        }

        foreach (var attribute in method.Method.Attributes)
        {
            file.Writer.Write(DeclarationText.Attribute(attribute));
        }

        var signature = method.Method.Signature;
        file.Writer.Open(DeclarationText.Header(method.Method.InsideName is { } name ? signature with { Name = name } : signature.AsHelper()));
        WrapperEmitter.EmitBody(file, names, method.Method);
    }
}

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
        file.GeneratedCode();
        file.PassOver();
        file.Writer.Open($"file static class {ClassName(type.Type, methods)}");
        file.Separated(file.Methods.Zip(type.Methods, (names, method) => (names, method)), pair => EmitInterceptor(file, pair.names, pair.method));
        file.Writer.Close();

        var access = methods.SelectMany(method => method.Access).Distinct().ToList();
        AccessEmitter.EmitAccessors(file, access);
        file.Writer.Write();
        DescriptorEmitter.EmitClass(file);
        file.Writer.Close();
        AccessEmitter.EmitInType(file, access);
        file.Writer.Write(InterceptionText.AttributeClass);
        return file.Writer.ToString();
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

        file.Writer.Open(DeclarationText.Header(method.Method.Signature.AsHelper()));
        WrapperEmitter.EmitBody(file, names, method.Method);
    }
}

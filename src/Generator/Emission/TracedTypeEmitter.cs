using Pynector.Generators.Model;

namespace Pynector.Generators.Emission;

/// <summary>Prints the file of one type: the emitted parts of its methods, then the descriptors and builders that they use.</summary>
internal static class TracedTypeEmitter
{
    public static string Emit(TracedTypeModel type, CompilationFacts facts)
    {
        var file = new EmittedFile(type.Type, type.Methods, type.Type.Namespace, facts);
        file.Header([]);
        file.InNamespace(() =>
        {
            file.InType(() => file.Separated(file.Methods, method => EmitMethod(file, method)));
            if (file.Traced.Any())
            {
                DescriptorEmitter.EmitClass(file);
            }
        });
        if (file.Traced.Any(method => method.Model is InPlaceModel))
        {
            InPlaceEmitter.EmitMissingAttributes(file);
        }

        return file.Writer.ToString();
    }

    private static void EmitMethod(EmittedFile file, EmittedMethod method)
    {
        file.Nullable(method.Model.Signature.Nullable);
        switch (method.Model)
        {
            case InPlaceModel model:
                InPlaceEmitter.EmitDeclaration(file, method, model);
                break;
            case DeclarationModel:
                file.Writer.Write(DeclarationText.Header(method.Model.Signature, "partial ") + ";");
                break;
            case WrappedModel model:
                file.GeneratedCode(model.UserAttributes);
                file.PassOver(model.UserAttributes);
                file.Writer.Open(DeclarationText.Header(model.Signature, "partial "));
                WrapperEmitter.EmitBody(file, method, model);
                break;
            case ForwarderModel model:
                file.Writer.Write($"{DeclarationText.Header(model.Signature, "partial ")} => {InvocationText.Text(model.Core)};");
                break;
        }
    }
}

using Pynector.Generators.Model;

namespace Pynector.Generators.Emission;

/// <summary>Prints the file of one type: the emitted parts of its methods, then what tells the runtime of their spans.</summary>
internal static class TracedTypeEmitter
{
    public static string Emit(TracedTypeModel type, CompilationFacts facts)
    {
        // A global alias may have any name that is free in the global namespace: the file's own class can't stand there.
        var isGlobal = type.Type.Namespace.Length == 0;
        var file = new EmittedFile(type.Type, type.Methods, facts, isGlobal ? EmittedNames.Interceptors : type.Type.Namespace, isInScope: !isGlobal);
        file.Header([]);
        file.InNamespace(type.Type.Namespace, () =>
        {
            file.InType(() => file.Separated(file.Methods, method => EmitMethod(file, method)));
            if (!isGlobal)
            {
                EmitDescriptors(file);
            }
        });
        if (isGlobal && file.Described.Any())
        {
            file.Writer.Write();
            file.InNamespace(EmittedNames.Interceptors, () => DescriptorEmitter.EmitClass(file));
        }

        var inPlace = type.Methods.OfType<InPlaceModel>().ToList();
        if (inPlace.Count > 0)
        {
            MethodTableEmitter.EmitDescriptions(file, type, inPlace);
            InPlaceEmitter.EmitMissingAttributes(file);
        }

        return file.Writer.ToString();
    }

    private static void EmitDescriptors(EmittedFile file)
    {
        if (file.Described.Any())
        {
            file.Writer.Write();
            DescriptorEmitter.EmitClass(file);
        }
    }

    private static void EmitMethod(EmittedFile file, EmittedMethod method)
    {
        file.Nullable(method.Model.Signature.Nullable);
        switch (method.Model)
        {
            case InPlaceModel model:
                InPlaceEmitter.EmitDeclaration(file, model);
                break;
            case DeclarationModel model:
                DefiningPartEmitter.Emit(file.Writer, model.Signature, model.Warnings);
                break;
            case WrappedModel model:
                file.GeneratedCode(model.UserAttributes);
                file.PassOver(model.UserAttributes);
                file.Writer.Open(DeclarationText.Header(model.Signature, "partial "));
                WrapperEmitter.EmitBody(file, method, model);
                break;
            case ForwarderModel model:
                file.Writer.Write($"{DeclarationText.Header(model.Signature, "partial ")} => {(model.Signature.ReturnsReference ? "ref " : "")}{InvocationText.Text(model.Core)};");
                break;
            case BodilessModel:
                file.Writer.Write($"{DeclarationText.Header(method.Model.Signature, "partial ")} => throw new global::System.NotSupportedException();");
                break;
        }
    }
}

using System.Globalization;
using System.Text;
using Mono.Cecil;
using Mono.Cecil.Cil;

namespace Pynector.Generator.RunTests.Tests.Off;

/// <summary>Writes the instructions of a method.</summary>
internal sealed class BodyText(TypeText types)
{
    public string Of(MethodBody body)
    {
        var text = new StringBuilder().Append(CultureInfo.InvariantCulture, $"\nstack {body.MaxStackSize} init {body.InitLocals}");
        foreach (var local in body.Variables)
        {
            text.Append(CultureInfo.InvariantCulture, $"\nlocal {local.Index} {types.Of(local.VariableType)}");
        }

        foreach (var instruction in body.Instructions)
        {
            text.Append(CultureInfo.InvariantCulture, $"\n{instruction.Offset:x4} {instruction.OpCode.Name} {Operand(instruction.Operand)}");
        }

        foreach (var handler in body.ExceptionHandlers)
        {
            text.Append(
                CultureInfo.InvariantCulture,
                $"\n{handler.HandlerType} {types.Of(handler.CatchType)} {At(handler.TryStart)}-{At(handler.TryEnd)} {At(handler.FilterStart)} {At(handler.HandlerStart)}-{At(handler.HandlerEnd)}");
        }

        return text.ToString();
    }

    private string Operand(object? operand) => operand switch
    {
        null => "",
        string text => $"\"{text}\"",
        TypeReference type => types.Of(type),
        FieldReference field => types.Of(field),
        MethodReference method => types.Of(method),
        Instruction target => At(target),
        Instruction[] targets => string.Join(", ", targets.Select(At)),
        VariableDefinition local => "local " + local.Index,
        ParameterDefinition parameter => "argument " + parameter.Sequence,
        CallSite site => $"{site.CallingConvention} {types.Of(site.ReturnType)}({string.Join(", ", site.Parameters.Select(parameter => types.Of(parameter.ParameterType)))})",
        IFormattable number => number.ToString(null, CultureInfo.InvariantCulture),
        _ => throw new NotSupportedException($"An operand of type {operand.GetType()}."),
    };

    private static string At(Instruction? instruction) => instruction?.Offset.ToString("x4", CultureInfo.InvariantCulture) ?? "end";
}

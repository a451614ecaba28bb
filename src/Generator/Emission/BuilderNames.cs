using Pynector.Generators.Model;

namespace Pynector.Generators.Emission;

/// <summary>Names what the methods in place of all types share, so that the files of the types agree with the file of the assembly.</summary>
internal static class BuilderNames
{
    private const string Frameworks = "global::System.Runtime.CompilerServices.Async";

    /// <summary>The builder as an attribute names it, in full.</summary>
    public static string Type(NumberedBuilderModel builder) =>
        $"{(builder.IsShipped ? EmittedNames.Runtime : "global::" + EmittedNames.Interceptors)}.{Name(builder)}{(builder.On.HasResult ? "<>" : "")}";

    /// <summary>The name of the builder, without what it is generic over.</summary>
    public static string Name(NumberedBuilderModel builder)
    {
        var on = builder.On.HasResult ? builder.On.Type.Substring(0, builder.On.Type.Length - "<TResult>".Length) : builder.On.Type;
        var prefix = builder.Keeps == BuilderKeeps.Span ? "Traced" : "Observed";
        return builder.On.Flow == BuilderFlow.Context
            ? $"{prefix}{on.Substring(Frameworks.Length).Replace("MethodBuilder", "Builder")}{builder.Number}"
            : $"{Identifier(on.Replace("global::", "").Replace("@", ""))}_{builder.Number}";
    }

    /// <summary>The name of the method that describes the methods of a type.</summary>
    public static string Describe(string fileName) => Identifier(fileName.Substring(0, fileName.Length - FileExtension.Length));

    private const string FileExtension = TracedTypeModel.FileExtension;

    /// <summary>An identifier for a name with dots: no two names have the same, and none is a word of C#.</summary>
    private static string Identifier(string name) =>
        name.Contains('.') && name.All(letter => letter == '.' || char.IsLetterOrDigit(letter))
            ? name.Replace('.', '_')
            : string.Concat(name.Select(Letter)) + "_";

    private static string Letter(char letter) => letter switch
    {
        '_' => "_u",
        '.' => "_d",
        '`' => "_a",
        '-' => "_h",
        _ => letter.ToString(),
    };
}

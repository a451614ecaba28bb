using Microsoft.CodeAnalysis;

namespace Pynector.Generator.Tests.Harness;

/// <summary>A library that projects refer to by an alias.</summary>
internal static class LegacyLibrary
{
    private const string Text =
        """
        namespace Legacy;

        public sealed class Customer
        {
            public int Id { get; init; }
        }

        public enum Level { Low }

        public interface IKept { }
        """;

    public static MetadataReference Reference(params string[] aliases)
    {
        using var file = new MemoryStream();
        (UserProject.OfText(Text) with { AssemblyName = "Legacy", SuppressedIds = ["CS1591"] }).Compile().Emit(file).Success.ShouldBeTrue();
        return MetadataReference.CreateFromImage(file.ToArray(), new MetadataReferenceProperties(aliases: [.. aliases]));
    }
}

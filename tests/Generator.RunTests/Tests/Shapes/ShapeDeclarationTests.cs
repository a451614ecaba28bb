using System.ComponentModel;
using System.Diagnostics.CodeAnalysis;
using System.Reflection;
using System.Runtime.CompilerServices;
using System.Xml.Linq;
using Inputs.Declarations;
using Inputs.Shapes;
using Shouldly;
using Xunit;

namespace Pynector.Generator.RunTests.Tests.Shapes;

/// <summary>What others see of a method, by reflection or in its documentation, is what its author wrote.</summary>
public class ShapeDeclarationTests
{
    private const BindingFlags Everything = BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic;

    [Theory]
    [InlineData("Disable", NullabilityState.Unknown)]
    [InlineData("Enable", NullabilityState.Nullable)]
    [InlineData("DisableWarnings", NullabilityState.Nullable)]
    [InlineData("DisableAnnotations", NullabilityState.Unknown)]
    [InlineData("EnableAnnotations", NullabilityState.Nullable)]
    [InlineData("EnableWarnings", NullabilityState.Unknown)]
    [InlineData("Restore", NullabilityState.Nullable)]
    public void Parameters_and_results_are_as_nullable_as_written(string name, NullabilityState expected)
    {
        var context = new NullabilityInfoContext();
        var wrapped = Method(typeof(Nullables), name);
        var inPlace = Method(typeof(Nullables), name + "Async");

        context.Create(wrapped.GetParameters()[0]).ReadState.ShouldBe(expected);
        context.Create(wrapped.ReturnParameter).ReadState.ShouldBe(expected);
        context.Create(inPlace.GetParameters()[0]).ReadState.ShouldBe(expected);
        context.Create(inPlace.ReturnParameter).GenericTypeArguments[0].ReadState.ShouldBe(expected);
    }

    [Fact]
    public void Constraints_are_as_nullable_as_written()
    {
        // The compiler's flags. 0: oblivious; 1: class, notnull; 2: class?
        Flag("Enable", 0).ShouldBe((byte)2);
        Flag("Enable", 1).ShouldBe((byte)1);
        Flag("Disable", 0).ShouldBe((byte)0);

        static object Flag(string method, int parameter)
        {
            var type = Method(typeof(Nullables), method).GetGenericArguments()[parameter];
            return Find(type, "NullableAttribute") ?? Find(type.DeclaringMethod!, "NullableContextAttribute") ?? Find(typeof(Nullables), "NullableContextAttribute") ?? (byte)0;
        }

        static object? Find(MemberInfo member, string name) =>
            member.GetCustomAttributesData().SingleOrDefault(attribute => attribute.AttributeType.Name == name)?.ConstructorArguments[0].Value;
    }

    [Fact]
    public void Attributes_of_a_method_in_place_stay()
    {
        var old = Method(typeof(Attributed), "OldAsync");
        old.GetCustomAttribute<ObsoleteAttribute>()!.Message.ShouldBe("Use the other.");
        old.GetCustomAttribute<EditorBrowsableAttribute>()!.State.ShouldBe(EditorBrowsableState.Never);

        var find = Method(typeof(Attributed), "FindAsync");
        find.ReturnParameter.IsDefined(typeof(NotNullAttribute)).ShouldBeTrue();
        find.GetParameters()[0].IsDefined(typeof(AllowNullAttribute)).ShouldBeTrue();
    }

    [Fact]
    public void Attributes_of_a_wrapped_method_stay_and_those_of_its_core_are_its_own()
    {
        var old = Method(typeof(Attributed), "Old");
        old.GetCustomAttribute<ObsoleteAttribute>()!.IsError.ShouldBeFalse();
        old.GetCustomAttribute<DescriptionAttribute>()!.Description.ShouldBe("old");
        old.MethodImplementationFlags.ShouldBe(MethodImplAttributes.IL);
        Method(typeof(Attributed), "OldCore").MethodImplementationFlags.ShouldBe(MethodImplAttributes.NoInlining);
        Method(typeof(Attributed), "OldWithin").IsDefined(typeof(ObsoleteAttribute)).ShouldBeFalse();

        var find = Method(typeof(Attributed), "Find");
        find.MethodImplementationFlags.ShouldBe(MethodImplAttributes.NoInlining);
        find.ReturnParameter.IsDefined(typeof(NotNullAttribute)).ShouldBeTrue();
        find.GetParameters()[0].IsDefined(typeof(DisallowNullAttribute)).ShouldBeTrue();
        Method(typeof(Attributed), "Called").GetParameters()[1].IsDefined(typeof(CallerMemberNameAttribute)).ShouldBeTrue();
    }

    [Theory]
    [InlineData("AddAsync", "Adds slowly.")]
    [InlineData("Add", "Adds.")]
    public void Documentation_is_the_authors(string name, string summary)
    {
        var id = $"M:{typeof(Documented).FullName}.{name}(System.Int32,System.Int32)";
        var member = Documentation().Where(member => member.Attribute("name")!.Value == id).ShouldHaveSingleItem();

        member.Element("summary")!.Value.ShouldBe(summary);
        member.Elements("param").Select(param => param.Value).ShouldBe(["One number.", "Another."]);
        member.Element("returns")!.Value.ShouldBe("The sum.");
    }

    [Fact]
    public void What_is_undocumented_stays_so() =>
        Documentation().ShouldNotContain(member => member.Attribute("name")!.Value.Contains("Documented.UndocumentedAsync", StringComparison.Ordinal));

    private static IEnumerable<XElement> Documentation() =>
        XDocument.Load(Path.ChangeExtension(typeof(Documented).Assembly.Location, ".xml")).Descendants("member");

    private static MethodInfo Method(Type type, string name) => type.GetMethod(name, Everything)!;
}

using System.Globalization;
using Microsoft.CodeAnalysis;
using Pynector.Generator.Tests.Harness;

namespace Pynector.Generator.Tests.Diagnostics;

/// <summary>What is reported of MSBuild properties with unknown values.</summary>
public sealed class RefusedPropertyTests
{
    [Theory]
    [InlineData("PynectorTracing", "off", "true, false")]
    [InlineData("PynectorTracing", "1", "true, false")]
    [InlineData("PynectorSpanLevel", "Trace", "Information, Debug, Verbose")]
    [InlineData("PynectorCodeTags", "yes", "true, false")]
    [InlineData("PynectorExceptionDetails", "none", "full, type")]
    [InlineData("PynectorMetrics", "on", "true, false")]
    public void PYN0001_names_property_value_and_choices(string property, string value, string allowed)
    {
        var run = GeneratorRun.Of(UserProject.OfInputs("Wrapped/Void.cs").With(property, value));

        var diagnostic = run.Diagnostics.ShouldHaveSingleItem();
        diagnostic.Id.ShouldBe("PYN0001");
        diagnostic.Severity.ShouldBe(DiagnosticSeverity.Error);
        diagnostic.Location.ShouldBe(Location.None);
        diagnostic.GetMessage(CultureInfo.InvariantCulture).ShouldBe($"The MSBuild property {property} is '{value}'; allowed values: {allowed}");
        Marked.AssertNoErrorAdded(run);
    }

    [Theory]
    [InlineData("PynectorTracing", "TRUE")]
    [InlineData("PynectorTracing", "False ")]
    [InlineData("PynectorTracing", "")]
    [InlineData("PynectorSpanLevel", "debug")]
    [InlineData("PynectorExceptionDetails", "Type")]
    public void Case_and_blanks_are_of_no_account(string property, string value) =>
        GeneratorRun.Of(UserProject.OfInputs("Wrapped/Void.cs").With(property, value)).Diagnostics.ShouldBeEmpty();
}

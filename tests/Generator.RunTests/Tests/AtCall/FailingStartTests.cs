using Inputs.AtCall;
using Pynector.Generator.RunTests.Harness;
using Shouldly;
using Xunit;

namespace Pynector.Generator.RunTests.Tests.AtCall;

/// <summary>A method that throws before it returns its task throws so, heard and unheard.</summary>
[Collection(ListeningCollection.Name)]
public class FailingStartTests
{
    [Theory]
    [InlineData(Audience.None)]
    [InlineData(Audience.SampledOut)]
    [InlineData(Audience.Recording)]
    [InlineData(Audience.RecordingRoot)]
    public void What_a_static_constructor_throws_comes_out_of_the_call(Audience audience)
    {
        using var scene = new Scene(audience);

        Should.Throw<TypeInitializationException>(() => { _ = FailingStart.PlaceAsync(); });

        scene.CurrentShouldBeTheCallers();
        if (audience is Audience.Recording or Audience.RecordingRoot)
        {
            scene.Span.GetTagItem("error.type").ShouldBe("System.TypeInitializationException");
        }
    }
}

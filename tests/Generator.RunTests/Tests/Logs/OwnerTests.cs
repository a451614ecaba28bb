using Inputs.Logs;
using Microsoft.Extensions.Logging;
using Pynector.Generator.RunTests.Harness;
using Shouldly;
using Xunit;

namespace Pynector.Generator.RunTests.Tests.Logs;

/// <summary>Where a logger is found, in wrapped methods (Work) and those at the call (Call).</summary>
[Collection(ListeningCollection.Name)]
public class OwnerTests
{
    private static readonly Dictionary<string, Action<LogBook>> Found = new()
    {
        ["field, hidden by a parameter: wrapped"] = book => new FieldOwner(book.Factory.CreateLogger<FieldOwner>()).Work(1),
        ["field, hidden by a parameter: at the call"] = book => new FieldOwner(book.Factory.CreateLogger<FieldOwner>()).Call(1),
        ["parameter: wrapped"] = book => new FieldOwner(null!).WorkWith(book.Caller),
        ["parameter: at the call"] = book => new FieldOwner(null!).CallWith(book.Caller),
        ["parameter of a static method"] = book => FieldOwner.CallOf(book.Caller),
        ["parameter of a type that is given"] = book => new FieldOwner(null!).WorkAny(book.Factory.CreateLogger<FieldOwner>()),
        ["inherited: wrapped"] = book => new HeirOfField(book.Caller).Work(),
        ["inherited: at the call"] = book => new HeirOfField(book.Caller).Call(),
        ["hiding: wrapped"] = book => new HidingHeir(book.Caller, null!).Work(),
        ["hiding: at the call"] = book => new HidingHeir(book.Caller, null!).Call(),
        ["struct: wrapped"] = book => new StructOwner(book.Caller).Work(),
        ["struct: at the call"] = book => new StructOwner(book.Caller).Call(),
        ["generic: wrapped"] = book => new GenericOwner<int>(book.Factory.CreateLogger<GenericOwner<int>>()).Work(1),
        ["generic: at the call"] = book => new GenericOwner<string>(book.Factory.CreateLogger<GenericOwner<string>>()).Call(""),
        ["nested: wrapped"] = book => new GenericOwner<int>.Nested(book.Factory.CreateLogger<GenericOwner<int>>()).Work(1, ""),
        ["private logger type: wrapped"] = book => new OwnLoggerOwner(book.Caller).Work(),
        ["private logger type: at the call"] = book => new OwnLoggerOwner(book.Caller).Call(),
        ["handed on to the base type, parameter beside it"] = book => new HandingOn(null!).Work(book.Caller),
    };

    public static TheoryData<string> Cases => [.. Found.Keys];

    [Theory, MemberData(nameof(Cases))]
    public void The_logger_is_found(string name)
    {
        using var scene = Scene.Recording();
        using var book = new LogBook();

        Found[name](book);

        book.Lines.ShouldHaveSingleItem().Scopes.ShouldBe([LogBook.Fields(scene.Span)]);
    }

    [Fact]
    public void A_static_field_is_found()
    {
        using var scene = Scene.Recording();
        using var book = new LogBook();
        StaticOwner.Use(book.Caller);
        try
        {
            StaticOwner.Work();
            StaticOwner.Call();
        }
        finally
        {
            StaticOwner.Use(null);
        }

        book.Lines.Select(line => line.Scopes.ShouldHaveSingleItem()).ShouldBe(scene.Recorder.Stopped.Select(LogBook.Fields));
        scene.Recorder.Stopped.Count.ShouldBe(2);
    }

    [Fact]
    public void A_struct_keeps_what_its_call_changes()
    {
        using var scene = Scene.Recording();
        using var book = new LogBook();
        var owner = new CapturingStruct(book.Caller);

        owner.Call();
        owner.Call();

        owner.Count.ShouldBe(2);
        book.Lines.Select(line => line.Scopes.ShouldHaveSingleItem()).ShouldBe(scene.Recorder.Stopped.Select(LogBook.Fields));
    }

    [Fact]
    public void A_parameter_that_bodies_leave_alone_is_found_in_a_partial_type()
    {
        using var scene = Scene.Recording();
        using var book = new LogBook();
        var owner = new CalledStruct(book.Caller);

        owner.Call(book.Factory);
        new CalledOwner<int>(book.Factory.CreateLogger<CalledOwner<int>>()).Call(book.Factory, 1);

        owner.Count.ShouldBe(1);
        book.Lines.Select(line => line.Scopes.ShouldHaveSingleItem()).ShouldBe(scene.Recorder.Stopped.Select(LogBook.Fields));
        scene.Recorder.Stopped.Count.ShouldBe(2);
    }

    [Fact]
    public void A_ref_struct_has_its_static_logger()
    {
        using var scene = Scene.Recording();
        using var book = new LogBook();
        Passing.SetLogger(book.Caller);

        new Passing().Work().ShouldBe(1);

        book.Lines.ShouldHaveSingleItem().Scopes.ShouldBe([LogBook.Fields(scene.Span)]);
    }

    // As [LoggerMessage], which takes fields and parameters.
    [Fact]
    public void A_property_is_no_logger()
    {
        using var scene = Scene.Recording();
        using var book = new LogBook();

        new RecordOwner(book.Caller).Work();

        book.Lines.ShouldHaveSingleItem().Scopes.ShouldBeEmpty();
        scene.Span.OperationName.ShouldBe("RecordOwner.Work");
    }
}

namespace Pynector.Generator.TableTests.Table;

/// <summary>How the method under test is declared for tracing.</summary>
internal enum Form
{
    /// <summary><c>async partial</c> with a body.</summary>
    InPlace,

    /// <summary><c>partial</c> without a body, beside a core that is <c>async</c>.</summary>
    WrappedAsync,

    /// <summary><c>partial</c> without a body, beside a core that is not.</summary>
    WrappedPlain,

    /// <summary><c>partial</c> with a body and without <c>async</c>: never woven.</summary>
    InPlaceNotAsync,

    /// <summary>An ordinary method that is <c>async</c>, which its caller calls directly.</summary>
    AtCallAsync,

    /// <summary>An ordinary method that is not.</summary>
    AtCallPlain,
}

internal static class Forms
{
    public static bool IsInPlace(this Form form) => form is Form.InPlace or Form.InPlaceNotAsync;

    public static bool IsWrapped(this Form form) => form is Form.WrappedAsync or Form.WrappedPlain;

    public static bool IsAtCall(this Form form) => form is Form.AtCallAsync or Form.AtCallPlain;

    public static bool IsAsync(this Form form) => form is Form.InPlace or Form.WrappedAsync or Form.AtCallAsync;
}

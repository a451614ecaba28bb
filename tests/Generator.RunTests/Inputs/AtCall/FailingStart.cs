using System.Diagnostics.CodeAnalysis;
using Pynector;

namespace Inputs.AtCall;

/// <summary>Plain: a class that can't be used.</summary>
[SuppressMessage("Design", "CA1065", Justification = "That is what it is for.")]
[SuppressMessage("Performance", "CA1810", Justification = "A static constructor runs at the call of a method, an initializer at the access of a field.")]
internal static class FailingStart
{
    private static readonly int One;

    static FailingStart()
    {
        One = 1;
        throw new InvalidOperationException();
    }

    [Traced]
    public static async Task<int> PlaceAsync()
    {
        await Task.Yield();
        return One;
    }
}

namespace Inputs.Behaviour;

/// <summary>An exception that can't be described.</summary>
internal sealed class UnspeakableException : Exception
{
    public override string Message => throw new InvalidOperationException("no message");

    public override string? StackTrace => throw new InvalidOperationException("no stack trace");

    public override string ToString() => throw new InvalidOperationException("no text");
}

namespace Inputs.Matrix;

/// <summary>A cancellation with a type of its own, which must reach the caller as it is.</summary>
internal sealed class OrderWithdrawnException(CancellationToken token) : OperationCanceledException("withdrawn", token);

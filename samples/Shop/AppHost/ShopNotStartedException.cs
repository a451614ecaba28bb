namespace Shop.AppHost;

/// <summary>The shop can't start here. The message says why, and what to do.</summary>
internal sealed class ShopNotStartedException(string message, Exception? innerException = null) : Exception(message, innerException);

using System.ComponentModel;
using Microsoft.Extensions.Logging;
using Pynector.Logging;
using Pynector.Streams;

namespace Pynector.CompilerServices;

/// <summary>One call of a plain or split method that returns a stream, while somebody listens: each enumeration of the stream is a span. For emitted code.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct TracedStreamCall
{
    private readonly StreamSpans _spans;

    internal TracedStreamCall(StreamSpans spans) => _spans = spans;

    /// <summary>Keeps an argument for the spans. Never throws.</summary>
    /// <typeparam name="T">The type of the argument.</typeparam>
    /// <param name="key">The key of the tag.</param>
    /// <param name="value">The argument; <see langword="null"/> is not recorded.</param>
    public void Tag<T>(string key, T value) => _spans.Tag(key, value);

    /// <summary>Keeps a member of the method's type for the spans. Never throws: what the member throws stays inside.</summary>
    /// <typeparam name="TSelf">The type of the method.</typeparam>
    /// <typeparam name="T">The type of the member.</typeparam>
    /// <param name="key">The key of the tag.</param>
    /// <param name="self">The instance.</param>
    /// <param name="read">Reads the member.</param>
    public void Tag<TSelf, T>(string key, TSelf self, Func<TSelf, T> read) => _spans.Tag(key, self, read);

    /// <summary>While the span records, lets the producer log in a scope that has its ids; the method's log events go to the logger, too.</summary>
    /// <inheritdoc cref="TracedCall.OpenScope(ILogger?)"/>
    public void OpenScope(ILogger? logger) => _spans.LogTo(logger, withScope: true);

    /// <inheritdoc cref="TracedCall.OpenScope{TSelf}(TSelf, Func{TSelf, ILogger?})"/>
    public void OpenScope<TSelf>(TSelf self, Func<TSelf, ILogger?> read) => OpenScope(CallLog.Read(self, read));

    /// <inheritdoc cref="TracedCall.LogTo(ILogger?)"/>
    public void LogTo(ILogger? logger) => _spans.LogTo(logger, withScope: false);

    /// <inheritdoc cref="TracedCall.LogTo{TSelf}(TSelf, Func{TSelf, ILogger?})"/>
    public void LogTo<TSelf>(TSelf self, Func<TSelf, ILogger?> read) => LogTo(CallLog.Read(self, read));

    // Two names: netstandard2.0 has the async interfaces in a package of their own, which users of the others need not reference.

    /// <summary>Makes each enumeration of the callee's stream a span.</summary>
    /// <typeparam name="T">The type of the items.</typeparam>
    /// <param name="source">The callee's stream.</param>
    /// <returns>A stream of the same items.</returns>
    public IAsyncEnumerable<T> TraceAsync<T>(IAsyncEnumerable<T> source) => source is null ? source! : new TracedAsyncEnumerable<T>(_spans, source);

    /// <inheritdoc cref="TraceAsync{T}(IAsyncEnumerable{T})"/>
    public IAsyncEnumerator<T> TraceAsync<T>(IAsyncEnumerator<T> source) => source is null ? source! : new TracedAsyncEnumerator<T>(_spans, source);

    /// <inheritdoc cref="TraceAsync{T}(IAsyncEnumerable{T})"/>
    public IEnumerable<T> Trace<T>(IEnumerable<T> source) => source is null ? source! : new TracedEnumerable<T>(_spans, source);

    /// <inheritdoc cref="TraceAsync{T}(IAsyncEnumerable{T})"/>
    public IEnumerator<T> Trace<T>(IEnumerator<T> source) => source is null ? source! : new TracedEnumerator<T>(_spans, source);
}

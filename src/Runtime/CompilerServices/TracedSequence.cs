using System.ComponentModel;
using System.Diagnostics;
using Microsoft.Extensions.Logging;
using Pynector.Logging;

namespace Pynector.CompilerServices;

/// <summary>One call of a wrapped method that returns a stream, while somebody listens: each enumeration of it is a span. For emitted code.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class TracedSequence
{
    private readonly TracedMethod _method;
    private readonly SpanOrigin _origin;
    private List<KeyValuePair<string, object>>? _tags;
    private Func<Activity?, CallLog?>? _openLog;

    internal TracedSequence(TracedMethod method, SpanOrigin origin, bool isAsync)
    {
        _method = method;
        _origin = origin;
        IsAsync = isAsync;
    }

    /// <summary>Whether the producer is an async iterator, whose builder undoes what it does to the caller's context.</summary>
    internal bool IsAsync { get; }

    /// <summary>Keeps an argument for the spans. Never throws.</summary>
    /// <typeparam name="T">The type of the argument.</typeparam>
    /// <param name="key">The key of the tag.</param>
    /// <param name="value">The argument; <see langword="null"/> is not recorded.</param>
    // Converted now: when the enumeration starts, the object behind the argument may be another.
    public void Tag<T>(string key, T value)
    {
        if (Tags.Convert(value) is { } recorded)
        {
            (_tags ??= []).Add(new KeyValuePair<string, object>(key, recorded));
        }
    }

    /// <summary>Keeps a member of the method's type for the spans. Never throws: what the member throws stays inside.</summary>
    /// <typeparam name="TSelf">The type of the method.</typeparam>
    /// <typeparam name="T">The type of the member.</typeparam>
    /// <param name="key">The key of the tag.</param>
    /// <param name="self">The instance.</param>
    /// <param name="read">Reads the member.</param>
    public void Tag<TSelf, T>(string key, TSelf self, Func<TSelf, T> read)
    {
        if (Tags.TryRead(self, read, out var value))
        {
            Tag(key, value);
        }
    }

    /// <summary>While the span records, lets the producer log in a scope that has its ids; the method's log events go to the logger, too.</summary>
    /// <inheritdoc cref="TracedCall.OpenScope(ILogger?)"/>
    public void OpenScope(ILogger? logger) => _openLog = span => _method.OpenLog(span, logger, withScope: true);

    /// <inheritdoc cref="TracedCall.OpenScope{TSelf}(TSelf, Func{TSelf, ILogger?})"/>
    public void OpenScope<TSelf>(TSelf self, Func<TSelf, ILogger?> read) => OpenScope(CallLog.Read(self, read));

    /// <inheritdoc cref="TracedCall.LogTo(ILogger?)"/>
    public void LogTo(ILogger? logger) => _openLog = span => _method.OpenLog(span, logger, withScope: false);

    /// <inheritdoc cref="TracedCall.LogTo{TSelf}(TSelf, Func{TSelf, ILogger?})"/>
    public void LogTo<TSelf>(TSelf self, Func<TSelf, ILogger?> read) => LogTo(CallLog.Read(self, read));

    // Two names: netstandard2.0 has the async interfaces in a package of their own, which users of the others need not reference.

    /// <summary>Makes each enumeration of the callee's stream a span.</summary>
    /// <typeparam name="T">The type of the items.</typeparam>
    /// <param name="source">The callee's stream.</param>
    /// <returns>A stream of the same items.</returns>
    public IAsyncEnumerable<T> WatchAsync<T>(IAsyncEnumerable<T> source) => source is null ? source! : new TracedAsyncEnumerable<T>(this, source);

    /// <inheritdoc cref="WatchAsync{T}(IAsyncEnumerable{T})"/>
    public IAsyncEnumerator<T> WatchAsync<T>(IAsyncEnumerator<T> source) => source is null ? source! : new TracedAsyncEnumerator<T>(this, source);

    /// <inheritdoc cref="WatchAsync{T}(IAsyncEnumerable{T})"/>
    public IEnumerable<T> Watch<T>(IEnumerable<T> source) => source is null ? source! : new TracedEnumerable<T>(this, source);

    /// <inheritdoc cref="WatchAsync{T}(IAsyncEnumerable{T})"/>
    public IEnumerator<T> Watch<T>(IEnumerator<T> source) => source is null ? source! : new TracedEnumerator<T>(this, source);

    internal Activity? Start(in CallerContext caller)
    {
        var span = _method.Start(caller, _origin);
        if (span is { IsAllDataRequested: true } && _tags is not null)
        {
            foreach (var tag in _tags)
            {
                span.SetTag(tag.Key, tag.Value);
            }
        }

        return span;
    }

    internal CallLog? OpenLog(Activity? span) => _openLog?.Invoke(span);

    internal void End(Activity? span, Exception? escaped, CallLog? log)
    {
        if (escaped is null)
        {
            _method.Complete(span, log);
        }
        else
        {
            _method.Fail(span, escaped, log);
        }
    }
}

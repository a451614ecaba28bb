using System.Diagnostics;
using Pynector.Activities;
using Pynector.Spans;

namespace Pynector.Facade;

/// <summary>All that a span made by hand starts with. The default value starts none.</summary>
internal readonly struct SpanRequest
{
    private readonly ActivitySource? _source;
    private readonly string _name;
    private readonly ActivityKind _kind;
    private readonly ActivityContext _parent;
    private readonly KeyValuePair<string, object?>[]? _tags;
    private readonly ActivityLink[]? _links;

    /// <summary>Reads what the caller has on its stack. Only for a source with listeners: it allocates.</summary>
    internal SpanRequest(ActivitySource source, string name, ActivityKind kind, ReadOnlySpan<SpanTag> tags, ReadOnlySpan<ActivityLink> links, ActivityContext parent = default)
    {
        _source = source;
        _name = name;
        _kind = kind;
        _parent = parent;
        _tags = Read(tags);
        _links = Read(links);
    }

    /// <summary>The request of one span more in this one.</summary>
    internal SpanRequest Inner(string suffix, params ReadOnlySpan<SpanTag> tags) =>
        _source is null ? default : new SpanRequest(_source, _name + suffix, ActivityKind.Internal, tags, default);

    /// <summary>Starts the span and makes it current. Never throws.</summary>
    /// <param name="caller">The current span, captured before.</param>
    /// <returns>The span, or <see langword="null"/> where nobody wants it.</returns>
    internal Activity? Start(in CallerSnapshot caller)
    {
        if (_source is null)
        {
            return null;
        }

        try
        {
            // Tags now, and not set after: samplers see only these.
            return _source.StartActivity(_name, _kind, _parent, _tags, _links);
        }
        catch (Exception fault)
        {
            return SpanRules.Own(SpanRules.Salvage(_source, _name, fault), caller);
        }
    }

    private static KeyValuePair<string, object?>[]? Read(ReadOnlySpan<SpanTag> tags)
    {
        if (tags.IsEmpty)
        {
            return null;
        }

        var read = new KeyValuePair<string, object?>[tags.Length];
        var count = 0;
        foreach (var tag in tags)
        {
            if (tag.Recorded is { } value)
            {
                read[count++] = new(tag.Key, value);
            }
        }

        Array.Resize(ref read, count);
        return read;
    }

    // To the default context there is nothing to link: [Link] leaves it out, too.
    private static ActivityLink[]? Read(ReadOnlySpan<ActivityLink> links)
    {
        if (links.IsEmpty)
        {
            return null;
        }

        var read = links.ToArray();
        return Array.TrueForAll(read, IsLink) ? read : Array.FindAll(read, IsLink);
    }

    private static bool IsLink(ActivityLink link) => link.Context != default;
}

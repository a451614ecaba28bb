using Pynector;

namespace Shop.@event;

internal partial class @class<@in>
{
    [Tag]
    private readonly int @int = 1;

    [Traced]
    internal partial @in? @void<@out>(@in? @this, @out? @ref);

    private @in? @voidCore<@out>(@in? @this, @out? @ref) => @int > 0 && @ref is null ? default : @this;
}

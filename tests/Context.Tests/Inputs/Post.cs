using System.Diagnostics;
using System.Threading.Channels;
using Pynector.Context.Tests.Harness;

namespace Pynector.Context.Tests.Inputs;

/// <summary>A message between two flows of one process: the context goes along by hand.</summary>
internal sealed record Message(TraceContext Context, string Text);

/// <summary>Sends messages through a channel, to another process, and back.</summary>
internal static partial class Post
{
    [Traced("post.send", Kind = ActivityKind.Producer)]
    public static async partial Task SendAsync(ChannelWriter<Message> channel, string text) =>
        await channel.WriteAsync(new Message(TraceContext.Capture(), text));

    /// <summary>Takes messages out of the channel, each under the span that put it in.</summary>
    public static async Task<List<RelayAnswer>> ForwardAllAsync(ChannelReader<Message> channel)
    {
        var answers = new List<RelayAnswer>();
        await foreach (var message in channel.ReadAllAsync())
        {
            using (message.Context.Attach())
            {
                answers.Add(await ForwardAsync(message.Text));
            }
        }

        return answers;
    }

    [Traced("post.reply", Kind = ActivityKind.Consumer)]
    public static partial string? Reply([Parent] TraceContext answer, [Link] ActivityContext sent);

    private static string? ReplyCore(TraceContext answer, ActivityContext sent) => answer.Baggage.GetBaggage("relayed");

    [Traced("post.forward", Kind = ActivityKind.Client)]
    private static async partial Task<RelayAnswer> ForwardAsync(string text)
    {
        CurrentSpan.Tag("message", text);
        var headers = new Dictionary<string, byte[]>();
        TraceContext.Inject(headers);
        return await RelayProcess.SendAsync(headers);
    }
}

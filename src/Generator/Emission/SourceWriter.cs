using System.Text;

namespace Pynector.Generators.Emission;

/// <summary>Writes indented text; lines end with <c>\n</c> on every machine.</summary>
internal sealed class SourceWriter
{
    private readonly StringBuilder _text = new();
    private int _depth;

    /// <summary>The column, from 0, at which lines begin.</summary>
    public int Column => _depth * 4;

    /// <summary>Writes each line of <paramref name="text"/> at the current depth; empty ones stay empty.</summary>
    public void Write(string text)
    {
        foreach (var line in text.Split('\n'))
        {
            var content = line.TrimEnd('\r');
            if (content.Length > 0)
            {
                _text.Append(' ', _depth * 4).Append(content);
            }

            _text.Append('\n');
        }
    }

    public void Write() => _text.Append('\n');

    public void Open(string text)
    {
        Write(text);
        Write("{");
        _depth++;
    }

    public void Close(string end = "}")
    {
        _depth--;
        Write(end);
    }

    public override string ToString() => _text.ToString();
}

using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;
using CsvHelper;
using CsvHelper.Configuration;
using Pynector;

namespace QuickStart;

/// <summary>A line of the file, split but not yet understood.</summary>
/// <param name="Number">Its number in the file, counted from 1; the header is line 1.</param>
/// <param name="Fields">Its columns.</param>
internal sealed record OrderLine(int Number, IReadOnlyList<string> Fields);

/// <summary>Reads the CSV file. Knows about quotes and columns, nothing about orders.</summary>
internal static partial class OrderFile
{
    private const string Header = "order,placed,customer,sku,quantity,unit_price,currency";
    private const string OptionalColumn = "incident";

    /// <summary>Reads the lines below the header, as they are asked for.</summary>
    /// <param name="path">The file; opened when the first line is asked for.</param>
    /// <param name="cancellationToken">Stops reading.</param>
    /// <returns>The lines, in the order of the file. Each enumeration is a span, from the first line to the disposal.</returns>
    /// <exception cref="OrderFileException">There is no such file, it can't be read, or it is no CSV file with the columns of orders.</exception>
    [Traced]
    public static partial IAsyncEnumerable<OrderLine> ReadLinesAsync(string path, CancellationToken cancellationToken);

    private static async IAsyncEnumerable<OrderLine> ReadLinesAsyncCore(string path, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        CurrentSpan.Tag("file.name", Path.GetFileName(path));

        using var csv = Open(path);
        await CheckHeaderAsync(csv, path);

        var lines = 0;
        while (await ReadRowAsync(csv, path) is { } fields)
        {
            cancellationToken.ThrowIfCancellationRequested();
            lines++;
            yield return new OrderLine(csv.RawRow, fields);
        }

        CurrentSpan.Tag("file.lines", lines);
    }

    [Traced]
    private static async partial Task CheckHeaderAsync(CsvParser csv, string path)
    {
        var columns = await ReadRowAsync(csv, path) ?? throw new OrderFileException($"'{path}' is empty.");
        var header = string.Join(',', columns);
        if (header is not (Header or $"{Header},{OptionalColumn}"))
        {
            throw new OrderFileException($"'{path}' is no file of orders: its first line has to be '{Header}', with ',{OptionalColumn}' or without.");
        }
    }

    private static CsvParser Open(string path)
    {
        try
        {
            // Strict: bytes that are no UTF-8 would otherwise become customers with question marks in their names.
            var text = new StreamReader(path, new UTF8Encoding(false, throwOnInvalidBytes: true));
            return new CsvParser(text, new CsvConfiguration(CultureInfo.InvariantCulture) { TrimOptions = TrimOptions.Trim });
        }
        catch (Exception e) when (ReasonOf(e, path) is { } reason)
        {
            throw new OrderFileException(reason, e);
        }
    }

    private static async Task<string[]?> ReadRowAsync(CsvParser csv, string path)
    {
        try
        {
            return await csv.ReadAsync() ? csv.Record : null;
        }
        catch (Exception e) when (ReasonOf(e, path) is { } reason)
        {
            throw new OrderFileException(reason, e);
        }
    }

    private static string? ReasonOf(Exception exception, string path) => exception switch
    {
        FileNotFoundException or DirectoryNotFoundException => $"There is no file '{path}'.",
        IOException or UnauthorizedAccessException => $"'{path}' can't be read: {exception.Message}",
        DecoderFallbackException => $"'{path}' is not a UTF-8 text.",
        BadDataException malformed => $"'{path}' is malformed: a quote is not closed, or stands inside a field, near line {malformed.Context?.Parser?.RawRow}.",
        _ => null,
    };
}

/// <summary>The file as a whole can't be imported.</summary>
internal sealed class OrderFileException(string message, Exception? innerException = null) : Exception(message, innerException);

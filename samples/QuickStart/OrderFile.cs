using System.Globalization;
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

    /// <summary>Reads all lines below the header.</summary>
    /// <param name="path">The file.</param>
    /// <param name="cancellationToken">Stops reading.</param>
    /// <returns>The lines, in the order of the file.</returns>
    /// <exception cref="OrderFileException">There is no such file, it can't be read, or it is no CSV file with the columns of orders.</exception>
    [Traced]
    public static async partial Task<IReadOnlyList<OrderLine>> ReadAsync(string path, CancellationToken cancellationToken)
    {
        CurrentSpan.Tag("file.name", Path.GetFileName(path));

        var lines = new List<OrderLine>();
        try
        {
            // Strict: bytes that are no UTF-8 would otherwise become customers with question marks in their names.
            using var text = new StreamReader(path, new UTF8Encoding(false, throwOnInvalidBytes: true));
            using var csv = new CsvParser(text, Configuration);

            await RequireHeaderAsync(csv, path);
            while (await csv.ReadAsync())
            {
                cancellationToken.ThrowIfCancellationRequested();
                lines.Add(new OrderLine(csv.RawRow, csv.Record!));
            }
        }
        catch (Exception e) when (e is FileNotFoundException or DirectoryNotFoundException)
        {
            throw new OrderFileException($"There is no file '{path}'.", e);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new OrderFileException($"'{path}' can't be read: {e.Message}", e);
        }
        catch (DecoderFallbackException e)
        {
            throw new OrderFileException($"'{path}' is not a UTF-8 text.", e);
        }
        catch (BadDataException e)
        {
            throw new OrderFileException($"'{path}' is malformed: a quote is not closed, or stands inside a field, near line {e.Context?.Parser?.RawRow}.", e);
        }

        CurrentSpan.Tag("file.lines", lines.Count);
        return lines;
    }

    private static CsvConfiguration Configuration => new(CultureInfo.InvariantCulture) { TrimOptions = TrimOptions.Trim };

    private static async Task RequireHeaderAsync(CsvParser csv, string path)
    {
        if (!await csv.ReadAsync())
        {
            throw new OrderFileException($"'{path}' is empty.");
        }

        var header = string.Join(',', csv.Record!);
        if (header is not (Header or $"{Header},{OptionalColumn}"))
        {
            throw new OrderFileException($"'{path}' is no file of orders: its first line has to be '{Header}', with ',{OptionalColumn}' or without.");
        }
    }
}

/// <summary>The file as a whole can't be imported.</summary>
internal sealed class OrderFileException(string message, Exception? innerException = null) : Exception(message, innerException);

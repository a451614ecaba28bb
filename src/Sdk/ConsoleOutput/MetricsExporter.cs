using System.Globalization;
using System.Text;
using OpenTelemetry;
using OpenTelemetry.Metrics;
using Pynector.Testing.Tree;

namespace Pynector.ConsoleOutput;

/// <summary>Writes a line for each measured series: instrument, value, attributes.</summary>
internal sealed class MetricsExporter(TextWriter output) : BaseExporter<Metric>
{
    public override ExportResult Export(in Batch<Metric> batch)
    {
        var text = new StringBuilder();
        foreach (var metric in batch)
        {
            foreach (ref readonly var point in metric.GetMetricPoints())
            {
                text.Append(CultureInfo.InvariantCulture, $"{metric.Name}  {ValueOf(metric, point)}{(metric.Unit.Length > 0 ? " " + metric.Unit : "")}");
                foreach (var tag in point.Tags)
                {
                    text.Append("  ").Append(OneLine.Of(ValueText.Of(tag)));
                }

                text.Append('\n');
            }
        }

        return Shown.Write(output, text.ToString);
    }

    private static string ValueOf(Metric metric, in MetricPoint point) => metric.MetricType switch
    {
        MetricType.Histogram => string.Create(
            CultureInfo.InvariantCulture,
            $"count {point.GetHistogramCount()}, mean {(point.GetHistogramCount() == 0 ? 0 : point.GetHistogramSum() / point.GetHistogramCount()):0.######}{MaxOf(point)}"),
        MetricType.ExponentialHistogram => string.Create(CultureInfo.InvariantCulture, $"count {point.GetHistogramCount()}, sum {point.GetHistogramSum():0.######}{MaxOf(point)}"),
        MetricType.LongSum or MetricType.LongSumNonMonotonic => point.GetSumLong().ToString(CultureInfo.InvariantCulture),
        MetricType.LongGauge => point.GetGaugeLastValueLong().ToString(CultureInfo.InvariantCulture),
        MetricType.DoubleSum or MetricType.DoubleSumNonMonotonic => point.GetSumDouble().ToString("0.######", CultureInfo.InvariantCulture),
        _ => point.GetGaugeLastValueDouble().ToString("0.######", CultureInfo.InvariantCulture),
    };

    private static string MaxOf(in MetricPoint point) =>
        point.TryGetHistogramMinMaxValues(out var min, out var max) ? string.Create(CultureInfo.InvariantCulture, $", min {min:0.######}, max {max:0.######}") : "";
}

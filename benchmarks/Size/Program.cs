using System.Globalization;
using Pynector.Benchmarks.Building.Projects;
using Pynector.Benchmarks.Size.Measuring;
using Pynector.Benchmarks.Size.Reporting;

// What tracing adds to a program that is published by Native AOT: for each method, and where the feature switch takes it out.
// Exit code 1 if a target is short.
const int Few = 100;
const int Many = 500;
Subject[] forms = [Subject.Split, Subject.Plain, Subject.Partial];
var isShort = false;
Console.WriteLine("subject       variant methods        bytes");

var none = BytesOfMethod(Subject.None);
var byHand = BytesOfMethod(Subject.HandWritten) - none;
List<(string Line, bool IsMet)> targets = [];
foreach (var form in forms)
{
    targets.Add(Target.OfMethod(form, BytesOfMethod(form) - none, byHand));
    targets.Add(Target.OfSwitch(form, Publish(form, Variant.Switch, Many), Publish(form, Variant.Off, Many)));
}

foreach (var (line, isMet) in targets)
{
    Console.WriteLine(line);
    isShort |= !isMet;
}

return isShort ? 1 : 0;

// What a program has once drops out of the difference.
static double BytesOfMethod(Subject subject) => (Publish(subject, Variant.On, Many) - Publish(subject, Variant.On, Few)) / (double)(Many - Few);

static long Publish(Subject subject, Variant variant, int methods)
{
    var size = Publication.SizeOf(subject, methods, variant);
    Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{subject,-13} {variant,-7} {methods,7} {size,12:N0}"));
    return size;
}

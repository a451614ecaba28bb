using BenchmarkDotNet.Running;
using Pynector.Benchmarks;

// The matrix: dotnet run -c Release --project benchmarks/Pynector.Benchmarks -- --filter '*'
// A part of it, sooner: -- --filter '*Suspends*' --job short
BenchmarkSwitcher.FromAssembly(typeof(Calls).Assembly).Run(args);

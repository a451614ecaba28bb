using Microsoft.CodeAnalysis;
using Mono.Cecil;

namespace Pynector.Generator.RunTests.Tests.Off;

/// <summary>The inputs of this project, compiled without the package: once for each level of optimization.</summary>
public sealed class BareInputs : IDisposable
{
    private readonly Dictionary<OptimizationLevel, ModuleDefinition> _modules = [];

    public ModuleDefinition this[OptimizationLevel level]
    {
        get
        {
            if (!_modules.TryGetValue(level, out var module))
            {
                _modules[level] = module = InputCompiler.WithoutPackage(AnnotationStripper.Strip(InputCompiler.Inputs), level);
            }

            return module;
        }
    }

    public void Dispose()
    {
        foreach (var module in _modules.Values)
        {
            module.Dispose();
        }
    }
}

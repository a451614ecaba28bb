namespace Pynector.Generators.Model;

/// <summary>What an assembly's methods in place need once for all types: the table of the types, and the builders that the runtime library doesn't have.</summary>
internal sealed record TracedMethodsModel(EquatableArray<DescribedTypeModel> Types, EquatableArray<NumberedBuilderModel> Builders);

/// <summary>A type with methods in place.</summary>
/// <param name="MetadataName">The name of the type, as reflection has it.</param>
/// <param name="FileName">The name of the type's emitted file, which describes the methods.</param>
internal sealed record DescribedTypeModel(string MetadataName, string FileName);

using System.Diagnostics.CodeAnalysis;
using Pynector;

// Private members that emitted code comes to by accessors: each asks the trimmer for something.
Console.WriteLine(new Shapes().Run());

public class Shapes
{
    [Tag]
    [DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicProperties)]
    private readonly string _field = "System.Uri, System.Private.Uri";

    [Tag]
    [DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicProperties)]
    private string Property => _field;

    public int Run() => Count(typeof(Order)) + CountOf<Order>("x") + Give(1).GetProperties().Length;

    [Traced]
    private int Count([DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicProperties)] Type type) => type.GetProperties().Length + Property.Length;

    [Traced]
    private static int CountOf<[DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicProperties)] T>(object _) => typeof(T).GetProperties().Length;

    [Traced]
    [return: DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicProperties)]
    private static Type Give(int _) => typeof(Order);
}

// Three properties, which nothing but reflection uses: trimmed away, they would not be counted.
public sealed class Order
{
    public int Id { get; set; }

    public string? Note { get; set; }

    public decimal Price { get; set; }
}

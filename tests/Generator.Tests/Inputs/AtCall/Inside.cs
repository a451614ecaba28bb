using Pynector;

namespace Shop;

public partial class Orders
{
    public int Total() => new Line(2).Total(3) + Sum(new Line(1));

    [Traced]
    private static int Sum(Line line) => line.Total(1);

    private partial class Line(int price)
    {
        [Traced]
        public int Total([Tag] int count) => price * count;
    }
}

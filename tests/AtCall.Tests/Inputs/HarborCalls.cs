using System;
using System.Linq;
using System.Threading.Tasks;
using Harbor;

namespace Voyage;

/// <summary>The application: it calls the library's methods, and declares nothing traced itself.</summary>
public static class Calls
{
    public static int Lift() => new Crane().Lift(3);

    public static int LiftTooMuch() => new Crane().Lift(101);

    public static Task<int> Swing() => Crane.SwingAsync(4);

    public static int Loads() => new Crane { Name = "south" }.Loads(3).Sum();

    public static int Inspect() => new Crane().Inspect();

    public static int Pump() => new Crane().Pump();

    public static int LiftTwice() => new Crane().LiftTwice(2);

    public static Task<int> Turn() => new Crane().TurnAsync(6);

    public static int Count() => new Crane().Count(7);

    public static async Task<int> Land() => await new Dock<string>().LandAsync("boat") is { } landed ? landed.Length : 0;

    public static Task<int> Rest() => new Dock<int>().RestAsync();

    public static int Depth() => new Dock<int>().Depth();

    public static async Task<int> Build() => await Yard.BuildAsync(3) + await Yard.WaitAsync() + Yard.Docks();

    public static async Task<int> Plan()
    {
        var sum = 0;
        await foreach (var ship in Yard.PlanAsync())
        {
            sum += ship;
        }

        return sum;
    }

    private static IYard<int> Yard => new Yard();

    public static int SailThroughInterface() => Sail(new Ship());

    public static int SailDirectly() => new Ship().Sail(1);

    public static int Knots() => 8.ToKnots();

    public static int Add()
    {
        var odometer = new Odometer { Miles = 1 };
        odometer.Add(2);
        odometer.Add(3);
        return odometer.Miles;
    }

    private static int Sail(IShip ship) => ship.Sail(2);
}

namespace InsiderDashboard.Core.Demo;

/// <summary>
/// The dice of the demo market: SplitMix64 (Steele, Lea and Flood 2014). <see cref="System.Random"/> may change between
/// versions of .NET, and logarithms and cosines differ between platforms in the last bit; this uses integers, sums and
/// products only, so that the same market comes out everywhere.
/// </summary>
internal sealed class DemoRandom(ulong seed)
{
    private ulong state = seed;

    /// <summary>A stream of its own for a place in the market, so that a change in one place moves nothing elsewhere.</summary>
    public static DemoRandom For(int room, int index)
    {
        var mixer = new DemoRandom(0x1D5EED0F2020_2026UL ^ ((ulong)(uint)room << 32) ^ (uint)index);
        return new DemoRandom(mixer.Bits());
    }

    public ulong Bits()
    {
        state += 0x9E3779B97F4A7C15UL;
        var z = state;
        z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9UL;
        z = (z ^ (z >> 27)) * 0x94D049BB133111EBUL;
        return z ^ (z >> 31);
    }

    /// <summary>Evenly in [0, 1).</summary>
    public double Unit() => (Bits() >> 11) * (1.0 / (1UL << 53));

    public double Between(double low, double high) => low + (high - low) * Unit();

    /// <summary>0 to <paramref name="count"/> − 1.</summary>
    public int Below(int count) => (int)(Unit() * count);

    /// <summary>Both ends in.</summary>
    public int Between(int low, int high) => low + Below(high - low + 1);

    public bool Chance(double probability) => Unit() < probability;

    public T Pick<T>(IReadOnlyList<T> all) => all[Below(all.Count)];

    /// <summary>About normal, mean 0, standard deviation 1, within ±6: the sum of twelve even draws (Irwin and Hall).</summary>
    public double Bell()
    {
        var sum = -6.0;
        for (var i = 0; i < 12; i++)
            sum += Unit();
        return sum;
    }
}

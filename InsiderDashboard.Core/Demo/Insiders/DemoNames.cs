namespace InsiderDashboard.Core.Demo.Insiders;

/// <summary>Invented names, put together from syllables so that none is a real executive's, company's or fund's.</summary>
internal static class DemoNames
{
    private static readonly string[] Heads =
    [
        "Bal", "Cor", "Dren", "Fal", "Gar", "Hulm", "Jun", "Kel", "Lor", "Mur",
        "Nor", "Olv", "Pel", "Quil", "Ras", "Sel", "Tor", "Ulm", "Ver", "Wex", "Yar", "Zel",
    ];
    private static readonly string[] Middles = ["a", "e", "i", "o", "u", "an", "el", "im", "ov", "ur"];
    private static readonly string[] Tails =
        ["wick", "mont", "drake", "ova", "ides", "enko", "strom", "feld", "quist", "ghara", "etti", "owski", "vez", "moto", "singa", "darr"];
    private static readonly string[] Given =
    [
        "Ada", "Aria", "Ben", "Carla", "Chen", "Dana", "Dev", "Elena", "Emil", "Farah", "Grace", "Hana", "Hugo", "Ines", "Ivan", "Jonas",
        "Kavi", "Lena", "Leo", "Lin", "Mara", "Milo", "Mona", "Nadia", "Noah", "Omar", "Oscar", "Petra", "Priya", "Rafe", "Rosa", "Samir",
        "Sofia", "Tara", "Theo", "Uma", "Vera", "Viktor", "Wren", "Yuki",
    ];

    private static readonly string[] Coins =
    [
        "Zarq", "Quov", "Vexl", "Ormb", "Yttr", "Kvan", "Plyx", "Druv", "Jorv", "Wulm",
        "Brex", "Fjol", "Gryz", "Hexv", "Lyrq", "Myrz", "Nixv", "Skuv", "Trov", "Uxal",
    ];
    private static readonly string[] CoinEnds =
        ["ora", "ent", "ium", "ex", "ara", "ost", "ine", "ova", "yl", "una", "eth", "ir", "anto", "olo", "ys"];

    /// <summary>A natural person as EDGAR writes one: last name, first name, initial.</summary>
    public static string Person(int id)
    {
        var random = DemoRandom.For(RandomStreams.Names, id);
        return $"{random.Pick(Heads)}{random.Pick(Middles)}{random.Pick(Tails)} {random.Pick(Given)} {(char)('A' + random.Below(26))}";
    }

    /// <summary>The invented word of a company, all different for the first 300 indexes.</summary>
    public static string Coin(int index)
    {
        // 7 and 300 share no factor, so the walk meets every pair once before it repeats.
        var pair = index * 7 % (Coins.Length * CoinEnds.Length);
        var end = pair / Coins.Length;
        return Coins[(pair + 3 * end) % Coins.Length] + CoinEnds[end];
    }

    /// <summary>Reserved shape: ZQ and three letters. No listed security begins with ZQ; the letters count the company.</summary>
    public static string Ticker(int index)
    {
        const string letters = "BCDGHJKLMNPRTVW";
        return $"ZQ{letters[index / 225 % 15]}{letters[index / 15 % 15]}{letters[index % 15]}";
    }
}

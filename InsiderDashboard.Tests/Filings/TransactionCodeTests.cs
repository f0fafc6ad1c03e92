using InsiderDashboard.Core.Filings;

namespace InsiderDashboard.Tests.Filings;

public class TransactionCodeTests
{
    [Theory]
    [InlineData("P", 'P', TransactionKind.Purchase, false, false)]
    [InlineData("s", 'S', TransactionKind.Sale, false, false)]
    [InlineData("P/K", 'P', TransactionKind.Purchase, true, false)]
    [InlineData("S/K", 'S', TransactionKind.Sale, true, false)]
    [InlineData("K", 'K', TransactionKind.EquitySwap, true, false)]
    [InlineData("PV", 'P', TransactionKind.Purchase, false, true)]
    [InlineData("V", 'V', TransactionKind.EarlyReport, false, true)]
    [InlineData(" F ", 'F', TransactionKind.TaxPaidInShares, false, false)]
    [InlineData("M", 'M', TransactionKind.ExerciseOrConversion, false, false)]
    [InlineData("O", 'O', TransactionKind.ExerciseOrConversion, false, false)]
    [InlineData("C", 'C', TransactionKind.ExerciseOrConversion, false, false)]
    [InlineData("J", 'J', TransactionKind.Other, false, false)]
    [InlineData("U", 'U', TransactionKind.Tender, false, false)]
    [InlineData("Q", 'Q', TransactionKind.Unknown, false, false)]
    public void Read_AnyCode_GivesLeadingLetterKindAndModifiers(string filed, char letter, TransactionKind kind, bool swap, bool early)
    {
        var code = TransactionCode.Read(filed);

        Assert.Equal((letter, kind, swap, early, filed), (code.Letter, code.Kind, code.IsSwap, code.IsEarly, code.Filed));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("4")]
    public void Read_NoLetter_StaysUnknown(string? filed)
    {
        var code = TransactionCode.Read(filed);

        Assert.Equal((null, TransactionKind.Unknown, null), (code.Letter, code.Kind, code.Meaning));
    }

    [Fact]
    public void All_HoldsTheTwentyOfficialCodesOnceWithTheirWords()
    {
        Assert.Equal("ACDEFGHIJKLMOPSUVWXZ", string.Concat(TransactionCode.All.Select(c => c.Letter).Order()));
        Assert.All(TransactionCode.All, c => Assert.NotEmpty(c.Official));
        Assert.Equal("Open market or private sale of non-derivative or derivative security", TransactionCode.Read("S").Meaning!.Official);
    }
}

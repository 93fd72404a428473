using Rodtrad.App.Access;
using Rodtrad.App.Plans;
using Rodtrad.App.Tables;
using Rodtrad.Domain.Access;
using Rodtrad.Domain.Budget;
using Rodtrad.Domain.Checks;
using Rodtrad.Domain.Quantities;
using Rodtrad.Domain.Statements;
using Rodtrad.Domain.Tables;

namespace Rodtrad.App.Statements;

/// <summary>Which plan is held against the law.</summary>
public sealed record LawRequest(string Organisation, string Plan);

/// <summary>What kommunallagen and the law on accounting ask of a plan, with the rule and the figures behind every verdict.</summary>
public sealed class LawView(Regions regions) : UseCase<LawRequest, LawPageView>
{
    public override Permission Needs => Permission.ReadPublished;

    public override Concern Concerns => Concern.Plan;

    protected override async Task<Outcome<LawPageView>> Handle(Actor actor, LawRequest request, CancellationToken cancel)
    {
        var opened = await regions.OpenContent(request.Organisation, cancel);
        if (opened.Refusal is { } refusal)
            return refusal;
        await using var region = opened.Unwrap();
        if (await EconomyScope.Of(region, actor, request.Plan, null, cancel) is not { } scope)
            return await Visibility.Missing(region.Context, actor, request.Plan, null, cancel);
        return new Drawing(scope, LawChecks.Basis(scope.Plan.Edition, scope.Plan.Content, scope.Tables)).Page();
    }

    private sealed class Drawing(EconomyScope scope, BudgetBasis basis)
    {
        private readonly PlanStatement _made = PlanStatement.Of(basis);
        private readonly StatementLines _lines = StatementLines.Of(basis.Tables, basis.Plan.Unit);

        public LawPageView Page()
        {
            var identities = StatementIdentities.Of(_lines);
            var judged = identities.Where(one => one.Verdict != IdentityVerdict.CannotBeJudged).ToList();
            return new LawPageView(
                scope.Plan.Identity, scope.Plan.Edition.Tables.Count > 0, basis.IsOfAssembly, Balance(), BudgetRules.Parts(basis).Select(Part).ToSequence(),
                _made.Balances.Select(balance => balance.Column.Label).ToSequence(), Lines().ToSequence(), _made.Balances.Any(balance => balance.IsStated),
                _made.Queue.Deficits.Select(Deficit).ToSequence(), _made.Reserves.Select(Reserve).ToSequence(), ReserveRule.Of(basis.BudgetYear).Kind,
                _made.Goals.Select(Goal).ToSequence(), GoodEconomy.Together(_made.Goals), basis.Goals,
                _lines.Columns.Select(column => column.Label).ToSequence(), identities.GroupBy(one => one.Rule).Select(Identity).ToSequence(),
                judged.Count(one => one.Verdict != IdentityVerdict.Broken), judged.Count, StatementIdentities.Blocking(identities).Count,
                basis.IsOfAssembly ? StatutoryCalendar.Of(basis.BudgetYear, false, scope.Plan.Content.Region.InterimMonths) : [],
                StatutoryCalendar.IsElectionYear(basis.BudgetYear - 1));
        }

        private ShownBalance Balance()
        {
            var balance = BudgetRules.Balance(basis);
            return new(balance.Verdict, balance.Year, BudgetBalance.Paragraph, balance.Result is { } result ? Cell(result) : null, Money(balance.Shortfall), Money(balance.Covered));
        }

        private ShownPart Part(PartFinding part)
        {
            var heading = scope.Plan.Edition.Sections.FirstOrDefault(section => section.Code == part.Section)?.Heading ?? "";
            return new(part.Part, part.Verdict, part.Part.Paragraph(), part.Cells.Select(cell => SourceCell.Of(scope.Tables, cell)).ToSequence(), part.Section.Text, heading,
                part.Part switch { BudgetPart.OperationalGoals => basis.Goals, BudgetPart.FinancialGoals => basis.Facts.Goals.Count, _ => 0 });
        }

        // A line that is nothing in every year, and was not stated in any, is still a line of the law.
        private IEnumerable<ShownBalanceLine> Lines()
        {
            var years = _made.Balances.Select(balance => (balance.IsStated, balance.Statement.Lines)).ToList();
            for (var at = 0; years.Count > 0 && at < years[0].Lines.Count; at++)
            {
                var line = years[0].Lines[at];
                var isGiven = line.IsSum || line.Kind is BalanceLineKind.Result or BalanceLineKind.CarriedIn;
                if (line.Kind == BalanceLineKind.FromOldReserve && basis.BudgetYear < ReserveRule.Result.FirstYear)
                    continue;
                yield return new(line.Kind, line.IsSum, years.Select(year => isGiven || year.IsStated ? Money(year.Lines[at].Amount) : "").ToSequence());
            }
        }

        private ShownDeficit Deficit(RestoredDeficit one) => new(
            one.Deficit.Origin, Money(one.Deficit.Amount), one.Deficit.Waived == 0 ? "" : Money(one.Deficit.Waived), one.Deficit.Deadline,
            _made.Queue.Regulations.Where(regulation => regulation.Origin == one.Deficit.Origin).Select(regulation => new ShownRegulation(regulation.Year, Money(regulation.Amount))).ToSequence(),
            Money(one.Remaining), one.RestoredIn, one.Status, one.Deficit.HasActionPlan, one.Deficit.Text);

        private static ShownReserve Reserve(ReserveYear one) => new(
            one.Kind, one.Year, Money(one.Opening), Money(one.SetAside), Money(one.Used), Money(one.Closing), one.Room is { } room ? Money(room.Allowed) : "",
            one.Room is { } rule ? FigurePrint.Of(rule.Share, FigureUnit.Percent, 0) : "", one.Room is { } least ? Money(least.Threshold) : "",
            one.Room?.ByCap is { } cap ? Money(cap) : "", one.SetAsideTooMuch > 0, one.UsedTooMuch > 0);

        private ShownGoal Goal(GoalJudgement one)
        {
            var isYears = one.Goal.Kind == FinancialGoalKind.EquityRestoredWithin;
            string Told(decimal? value) => value is not { } number ? "" : isYears ? FigurePrint.Of(number, FigureUnit.Number, 0) : Of(number, one.Unit);
            string Least(decimal? limit) => limit is { } number && one.Unit == FigureUnit.Percent ? FigurePrint.Of(number, one.Unit, Math.Min(2, Amount.Of(number).Decimals)) : Told(limit);
            return new(
                one.Goal.Kind, one.Goal.Text, one.Goal.Node.Text, one.Goal.IsLongTerm, one.Verdict, one.Unit, Told(one.Value), Least(one.Limit),
                one.Figures.Select(figure => new ShownGoalFigure(
                    figure.Column.Label, Of(figure.Value, one.Unit), Least(figure.Limit), figure.IsMet, figure.Sources.Select(Cell).ToSequence())).ToSequence());
        }

        private ShownIdentity Identity(IGrouping<StatementRule, IdentityResult> rule) => new(
            rule.Key, rule.Key.Paragraph(), rule.Key.Blocks(), rule.Select(one => one.Verdict).MaxBy(Weight),
            _lines.Columns.Select(column => rule.FirstOrDefault(one => one.Column == column) is { } one ? Identity(one) : null).ToSequence());

        private ShownIdentityCell Identity(IdentityResult one) => new(
            one.Column.Label, one.Verdict, one.Difference == 0 ? "" : FigurePrint.Change(one.Difference, FigureUnit.Millions, one.Difference % 1_000_000 == 0 ? 0 : 1),
            one.Result is { } result ? Cell(result) : null, one.Terms.Select(term => new ShownTerm(term.Sign < 0, Cell(term.Figure))).ToSequence(), one.Missing);

        private SourceCell Cell(StatementFigure figure) => SourceCell.Of(scope.Tables, figure);

        private static int Weight(IdentityVerdict verdict) => verdict switch
        {
            IdentityVerdict.Broken => 3,
            IdentityVerdict.CannotBeJudged => 2,
            IdentityVerdict.HoldsWithinRounding => 1,
            _ => 0,
        };

        private static string Money(decimal amount) => Of(amount, FigureUnit.Millions);

        private static string Of(decimal value, FigureUnit unit) => FigurePrint.Of(value, unit, unit.IsMoney() ? value % unit.Factor() == 0 ? 0 : 1 : 2);
    }
}

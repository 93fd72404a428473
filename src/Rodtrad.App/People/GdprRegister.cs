using Rodtrad.App.Access;
using Rodtrad.Domain.Access;
using Rodtrad.Domain.Quantities;
using Rodtrad.Storage.Databases;
using Rodtrad.Storage.People;

namespace Rodtrad.App.People;

/// <summary>Asks for the register.</summary>
public sealed record GdprRegisterRequest;

/// <summary>A field with personal data; purpose, ground and retention are identifiers that the reader has words for.</summary>
public sealed record RegisterRow(string Database, string Table, string Field, string Purpose, string Ground, string Retention);

/// <summary>The register, and how long sessions (days) and the access log (months) are kept.</summary>
public sealed record RegisterOfPersonalFields(Sequence<RegisterRow> Rows, RetentionTimes Times);

/// <summary>
/// How long what is thinned out is kept. The defaults are those of the plan in docs/guide/personuppgifter.md.
/// </summary>
public sealed record RetentionTimes(int SessionDays, int LogMonths)
{
    public static RetentionTimes Default { get; } = new(90, 24);
}

/// <summary>The register of personal data, made from what is stored: where, why, on what ground and for how long.</summary>
public sealed class GdprRegister(RegionDatabases databases) : UseCase<GdprRegisterRequest, RegisterOfPersonalFields>
{
    // The models are the same for every organisation; none is opened.
    private static readonly Code Any = Code.Of("any");

    public override Permission Needs => Permission.ReadPersonal;

    protected override async Task<Outcome<RegisterOfPersonalFields>> Handle(Actor actor, GdprRegisterRequest request, CancellationToken cancel)
    {
        await using var people = databases.People(Any);
        await using var record = databases.Organisation(Any);
        return new RegisterOfPersonalFields(
            PersonalRegister.Of(people, record).Select(field => new RegisterRow(
                field.Database, field.Table, field.Field, field.Purpose.ToString(), field.Ground.ToString(), field.Retention.ToString())).ToSequence(),
            RetentionTimes.Default);
    }
}

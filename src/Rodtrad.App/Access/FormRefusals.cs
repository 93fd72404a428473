namespace Rodtrad.App.Access;

/// <summary>Which field of a form about people each refusal belongs to, by the name of the field.</summary>
public static class FormRefusals
{
    public const string ChangedMeanwhile = Revisions.ChangedMeanwhile;

    /// <summary>There was no room to save it.</summary>
    public const string NoRoom = Storage.Databases.FullStorage.Code;

    /// <summary>A form that asks for a reason has been sent without one.</summary>
    public static Domain.Quantities.Refusal NoReason { get; } = Domain.Quantities.Refusal.Of(AccessTexts.ReasonMissing);

    public static IReadOnlyList<(string Field, string[] Codes)> All { get; } =
    [
        ("kod", [AddPerson.BadCode, AddPerson.Taken]),
        ("namn", [AddPerson.NameMissing]),
        ("amne", [AddPerson.IdentityTaken, BindIdentity.Incomplete, UnbindIdentity.NotBound]),
        ("enhet", [GiveRole.UnitUnknown, GiveRole.HasAlready]),
        ("till", [GiveRole.TurnedRound, HandOver.DaysMissing, HandOver.TooLong, HandOver.IsOver]),
        ("skal", [AccessTexts.ReasonMissing, AccessTexts.HoldsPersonalNumber]),
        ("person", [GiveRole.PersonUnknown, HandOver.ToOneself, HandOver.Inactive]),
        ("post", [HandOver.NotHeld]),
        ("grupp", [GiveGroupRole.GroupMissing, GiveGroupRole.HasAlready]),
        ("adress", [SetIdentityProvider.BadAuthority]),
        ("hemlighet", [SetIdentityProvider.BadSecretSource]),
    ];
}

using System.Reflection;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace Rodtrad.Storage.People;

/// <summary>A stored field that holds something about a person.</summary>
public sealed record PersonalField(string Database, string Table, string Field, PersonalPurpose Purpose, LegalGround Ground, Retention Retention);

/// <summary>
/// The register of personal data (article 30), made from the models. In the people's database each property says itself what it is.
/// In the record, whose types know nothing of storage, it stands here: which fields hold a person's code, which hold words that
/// somebody has written freely, and that nothing else does. What neither says is unclassified, and a test fails.
/// </summary>
public static class PersonalRegister
{
    public const string People = "people";
    public const string Record = "record";

    // Fields of the record by table: who did or holds something (a code), and free words, which can name someone though they are not to.
    private static readonly Dictionary<string, (string[] Persons, PersonalPurpose Purpose)> InRecord = new(StringComparer.Ordinal)
    {
        ["people"] = (["Code", "IsActive", "Identities"], PersonalPurpose.Permission),
        ["grants"] = (["Code", "Person", "Role", "Unit", "WithSubtree", "Validity", "Reason", "IsWithdrawn"], PersonalPurpose.Permission),
        ["delegations"] = (["Giver", "Delegate", "Role", "Unit", "WithSubtree", "Validity", "Reason", "IsWithdrawn"], PersonalPurpose.Permission),
        ["access_reviews"] = (["Grant", "Year", "By", "At"], PersonalPurpose.Permission),
        ["accepted_findings"] = (["Reason", "By", "At"], PersonalPurpose.Accountability),
        ["audit"] = (["Actor", "At", "Subject", "Detail", "Origin", "Reason", "Changes"], PersonalPurpose.Accountability),
    };

    // Tables of the record with nothing about persons but roles: what a plan, a library or the organisation says.
    private static readonly Dictionary<string, string> WithoutPersons = new(StringComparer.Ordinal)
    {
        ["regions"] = "the region",
        ["region_profiles"] = "the region's look",
        ["units"] = "the organisation; roles of bodies, no holders",
        ["models"] = "styrmodeller",
        ["sources"] = "sources of figures",
        ["indicators"] = "the library of measures",
        ["steering_documents"] = "steering documents",
        ["document_templates"] = "templates",
        ["table_templates"] = "templates",
        ["plan_versions"] = "what plans say",
        ["nodes"] = "what plans say",
        ["links"] = "what plans say",
        ["indicator_uses"] = "what plans say",
        ["assignments"] = "what plans say; roles, no holders",
        ["activities"] = "what plans say; roles, no holders",
        ["frame_postings"] = "frames",
        ["snapshots"] = "what was decided",
        ["group_grants"] = "groups, not persons",
        ["identity_providers"] = "the provider, without its secret",
        ["checkpoints"] = "marks of the chain",
    };

    /// <summary>Every field of the two databases that holds something about a person.</summary>
    public static IReadOnlyList<PersonalField> Of(PeopleContext people, OrganisationContext record) =>
        [.. people.Model.GetEntityTypes().SelectMany(OfPeople), .. record.Model.GetEntityTypes().SelectMany(OfRecord)];

    /// <summary>The fields that nobody has said anything about; none when the register is whole.</summary>
    public static IReadOnlyList<string> Unclassified(PeopleContext people, OrganisationContext record) =>
    [
        .. UnmarkedIn(people.Model).Select(field => $"{People}.{field}"),
        .. from entity in record.Model.GetEntityTypes()
           let table = entity.GetTableName()!
           where !WithoutPersons.ContainsKey(table)
           from property in InRecord.ContainsKey(table) ? Stored(entity) : []
           where !InRecord[table].Persons.Contains(property.Name) && !IsPlain(property)
           select $"{Record}.{table}.{property.Name}",
        .. record.Model.GetEntityTypes().Select(entity => entity.GetTableName()!).Where(table => !InRecord.ContainsKey(table) && !WithoutPersons.ContainsKey(table)).Select(table => $"{Record}.{table}"),
    ];

    /// <summary>The stored properties of a model that say nothing of themselves.</summary>
    public static IReadOnlyList<string> UnmarkedIn(IModel model) =>
        [.. from entity in model.GetEntityTypes() from property in Stored(entity) where !IsMarked(property) select $"{entity.GetTableName()}.{property.Name}"];

    private static IEnumerable<PersonalField> OfPeople(IEntityType entity) =>
        from property in Stored(entity)
        let mark = property.PropertyInfo?.GetCustomAttribute<PersonalAttribute>()
        where mark is not null
        select new PersonalField(People, entity.GetTableName()!, property.Name, mark.Purpose, mark.Ground, mark.Retention);

    private static IEnumerable<PersonalField> OfRecord(IEntityType entity) => InRecord.TryGetValue(entity.GetTableName()!, out var fields)
        ? from property in Stored(entity)
          where fields.Persons.Contains(property.Name)
          select new PersonalField(Record, entity.GetTableName()!, property.Name, fields.Purpose, LegalGround.LegalObligation, Retention.Archive)
        : [];

    private static IEnumerable<IProperty> Stored(IEntityType entity) => entity.GetProperties().Where(property => property.Name != Conventions.Revision);

    private static bool IsMarked(IProperty property) => property.PropertyInfo is { } member
        && (member.GetCustomAttribute<PersonalAttribute>() is not null || member.GetCustomAttribute<NotPersonalAttribute>() is not null);

    // In a table with persons, what is neither text nor a time nor a list cannot tell of one by itself; keys and hashes of the chain are named.
    private static bool IsPlain(IProperty property) =>
        Plain.Contains(property.Name) || (property.ClrType.IsPrimitive && property.ClrType != typeof(bool)) || property.IsShadowProperty();

    private static readonly HashSet<string> Plain = new(StringComparer.Ordinal)
    {
        "Code", "Plan", "Check", "Node", "Fingerprint", "Action", "Attachment", "PreviousHash", "Hash", "Schema",
    };
}

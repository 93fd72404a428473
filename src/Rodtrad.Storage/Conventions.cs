using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;
using Rodtrad.Domain.Goals;
using Rodtrad.Domain.Quantities;

namespace Rodtrad.Storage;

/// <summary>How the small values of the domain become columns.</summary>
internal static class Conventions
{
    /// <summary>The name of the concurrency token that every changing entity has; <see cref="RevisionInterceptor"/> sets it.</summary>
    public const string Revision = "Revision";

    /// <summary>The name of the column that ties a row to its version of a plan.</summary>
    public const string VersionId = "VersionId";

    public static void Apply(ModelConfigurationBuilder builder)
    {
        builder.Properties<Code>().HaveConversion<CodeConverter>().HaveMaxLength(Code.MaxLength);
        builder.Properties<NodeReference>().HaveConversion<ReferenceConverter>().HaveMaxLength(2 * Code.MaxLength + 1);
        builder.Properties<DateTimeOffset>().HaveConversion<MicrosecondConverter>();
        builder.Properties<Enum>().HaveConversion<string>().HaveMaxLength(40);
    }

    /// <summary>Keeps a value of the domain as JSON in one column.</summary>
    public static PropertyBuilder<T> AsJson<T>(this PropertyBuilder<T> property)
    {
        property.HasConversion(
            new ValueConverter<T, string>(value => DomainJson.Write(value), json => DomainJson.Read<T>(json)),
            new ValueComparer<T>((a, b) => Equals(a, b), value => value == null ? 0 : value.GetHashCode(), value => value));
        return property;
    }

    /// <summary>A list that databases made before it was there hold as an empty one.</summary>
    public static PropertyBuilder<Sequence<T>> AddedLater<T>(this PropertyBuilder<Sequence<T>> property)
    {
        property.HasDefaultValueSql("'[]'").ValueGeneratedNever();
        return property;
    }

    /// <summary>Adds the token that makes the second of two writers notice the first.</summary>
    public static void HasRevision<T>(this EntityTypeBuilder<T> entity)
        where T : class => entity.Property<Guid>(Revision).IsConcurrencyToken();

    private sealed class CodeConverter() : ValueConverter<Code, string>(
        code => code.Text, text => text.Length == 0 ? default(Code) : Code.Of(text));

    // Both databases keep microseconds of universal time: what the chain tells of a row is what the row will hold.
    private sealed class MicrosecondConverter() : ValueConverter<DateTimeOffset, DateTimeOffset>(
        time => new DateTimeOffset(time.UtcTicks - time.UtcTicks % 10, TimeSpan.Zero), time => time);

    private sealed class ReferenceConverter() : ValueConverter<NodeReference, string>(
        reference => reference.ToString(), text => DomainJson.ReadReference(text));
}

using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Rodtrad.Domain.Access;

namespace Rodtrad.Storage.Access;

internal sealed class PersonMapping : IEntityTypeConfiguration<Person>
{
    public void Configure(EntityTypeBuilder<Person> builder)
    {
        builder.ToTable("people").HasKey(person => person.Code);
        builder.Property(person => person.Identities).AsJson();
        builder.HasRevision();
    }
}

internal sealed class GrantMapping : IEntityTypeConfiguration<Grant>
{
    public void Configure(EntityTypeBuilder<Grant> builder)
    {
        builder.ToTable("grants").HasKey(grant => grant.Code);
        builder.HasIndex(grant => grant.Person);
        builder.Property(grant => grant.Validity).AsJson();
        builder.HasOne<Person>().WithMany().HasForeignKey(grant => grant.Person).OnDelete(DeleteBehavior.Restrict);
        builder.HasRevision();
    }
}

internal sealed class GroupGrantMapping : IEntityTypeConfiguration<GroupGrant>
{
    public void Configure(EntityTypeBuilder<GroupGrant> builder)
    {
        builder.ToTable("group_grants").HasKey(grant => grant.Code);
        builder.HasRevision();
    }
}

internal sealed class DelegationMapping : IEntityTypeConfiguration<Delegation>
{
    public void Configure(EntityTypeBuilder<Delegation> builder)
    {
        builder.ToTable("delegations").HasKey(delegation => delegation.Code);
        builder.HasIndex(delegation => delegation.Delegate);
        builder.Property(delegation => delegation.Validity).AsJson();
        builder.HasOne<Person>().WithMany().HasForeignKey(delegation => delegation.Delegate).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Person>().WithMany().HasForeignKey(delegation => delegation.Giver).OnDelete(DeleteBehavior.Restrict);
        builder.HasRevision();
    }
}

internal sealed class AccessReviewMapping : IEntityTypeConfiguration<AccessReview>
{
    public void Configure(EntityTypeBuilder<AccessReview> builder)
    {
        builder.ToTable("access_reviews").HasKey(review => new { review.Grant, review.Year });
        builder.HasOne<Grant>().WithMany().HasForeignKey(review => review.Grant).OnDelete(DeleteBehavior.Restrict);
        builder.HasRevision();
    }
}

internal sealed class IdentityProviderMapping : IEntityTypeConfiguration<IdentityProvider>
{
    public void Configure(EntityTypeBuilder<IdentityProvider> builder)
    {
        builder.ToTable("identity_providers").HasKey(provider => provider.Code);
        builder.Property(provider => provider.RequiredAssurance).AsJson();
        builder.HasRevision();
    }
}

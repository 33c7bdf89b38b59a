using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace FactCheck.Core.Storage;

/// <summary>How a table is proven.</summary>
public enum Proof
{
    /// <summary>Every row's digest stands in the chain.</summary>
    Sealed,

    /// <summary>Can be built again from sealed rows or the chain, and compared.</summary>
    Derived,

    /// <summary>Not proven: credentials, drafts, retries.</summary>
    Operational,
}

/// <summary>Declares how tables are proven.</summary>
public static class ProofExtensions
{
    private const string Annotation = "FactCheck:Proof";
    private const string ByHashAnnotation = "FactCheck:ByHash";

    /// <summary>Every row's digest stands in the chain; written by the gate alone.</summary>
    public static EntityTypeBuilder<T> IsSealed<T>(this EntityTypeBuilder<T> builder)
        where T : class => Declare(builder, Proof.Sealed);

    /// <summary>Can be built again and compared.</summary>
    public static EntityTypeBuilder<T> IsDerived<T>(this EntityTypeBuilder<T> builder)
        where T : class => Declare(builder, Proof.Derived);

    /// <summary>Not proven.</summary>
    public static EntityTypeBuilder<T> IsOperational<T>(this EntityTypeBuilder<T> builder)
        where T : class => Declare(builder, Proof.Operational);

    /// <summary>A long text enters values and digests as its own hash, so that it is not kept twice.</summary>
    public static PropertyBuilder<T> RecordedByHash<T>(this PropertyBuilder<T> builder)
    {
        ArgumentNullException.ThrowIfNull(builder);
        builder.Metadata.SetAnnotation(ByHashAnnotation, true);
        return builder;
    }

    /// <summary>How the table is proven; null when nobody declared it.</summary>
    public static Proof? FindProof(this IReadOnlyEntityType type)
    {
        ArgumentNullException.ThrowIfNull(type);
        return type.FindAnnotation(Annotation)?.Value is string name ? Enum.Parse<Proof>(name) : null;
    }

    /// <summary>Whether the column enters the record as a hash.</summary>
    public static bool IsRecordedByHash(this IReadOnlyProperty property)
    {
        ArgumentNullException.ThrowIfNull(property);
        return property.FindAnnotation(ByHashAnnotation) is not null;
    }

    private static EntityTypeBuilder<T> Declare<T>(EntityTypeBuilder<T> builder, Proof proof)
        where T : class
    {
        ArgumentNullException.ThrowIfNull(builder);
        builder.Metadata.SetAnnotation(Annotation, proof.ToString());
        return builder;
    }
}

using System.Data.Common;
using System.Globalization;
using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace Rodtrad.Storage.Audit;

/// <summary>
/// A table that the chain tells of, with its columns, those of the key first. Rule: every table of the model is told of, but the
/// chain itself and its checkpoints; what no model knows, the search index, is derived. A concurrency token has no meaning
/// beyond the moment and is left out.
/// </summary>
internal sealed class TableImage
{
    private static readonly HashSet<Type> Chain = [typeof(AuditRow), typeof(Checkpoint)];

    private static readonly ConditionalWeakTable<IModel, Dictionary<IEntityType, TableImage>> Models = [];

    private TableImage(IEntityType entity)
    {
        Name = entity.GetTableName() ?? throw new InvalidOperationException($"{entity.Name} has no table.");
        if (entity.GetComplexProperties().Any() || entity.BaseType is not null)
            throw new InvalidOperationException($"{entity.Name} is stored in a way that the chain cannot tell of yet.");
        var key = entity.FindPrimaryKey()!.Properties;
        KeyLength = key.Count;
        Columns = [.. key.Concat(entity.GetProperties().Where(property => !property.IsConcurrencyToken && !property.IsPrimaryKey())).Select(one => new ImageColumn(one))];
        ColumnNames = [.. Columns.Select(column => column.Name)];
    }

    public string Name { get; }

    public int KeyLength { get; }

    public IReadOnlyList<ImageColumn> Columns { get; }

    public IReadOnlyList<string> ColumnNames { get; }

    /// <summary>Every table that the chain tells of, by name.</summary>
    public static IReadOnlyList<TableImage> All(IModel model) => [.. Of(model).Values.OrderBy(table => table.Name, StringComparer.Ordinal)];

    /// <summary>The table of an entity; null for what the chain does not tell of.</summary>
    public static TableImage? Of(IEntityType entity) => Of(entity.Model).GetValueOrDefault(entity);

    /// <summary>Every row that is stored, as texts in the order of <see cref="Columns"/>.</summary>
    public async IAsyncEnumerable<string?[]> Rows(OrganisationContext context, [EnumeratorCancellation] CancellationToken cancel)
    {
        await using var command = RawReading.Command(context, $"SELECT {string.Join(", ", ColumnNames.Select(name => $"\"{name}\""))} FROM \"{Name}\"");
        await using var reader = await command.ExecuteReaderAsync(cancel);
        while (await reader.ReadAsync(cancel))
        {
            var row = new string?[Columns.Count];
            for (var i = 0; i < row.Length; i++)
                row[i] = Columns[i].Read(reader, i);
            yield return row;
        }
    }

    private static Dictionary<IEntityType, TableImage> Of(IModel model) => Models.GetValue(
        model, one => one.GetEntityTypes().Where(entity => !Chain.Contains(entity.ClrType)).ToDictionary(entity => entity, entity => new TableImage(entity)));
}

/// <summary>A column and its values as texts, the same for both databases.</summary>
internal sealed class ImageColumn
{
    private readonly ValueConverter? _converter;
    private readonly Type _stored;

    public ImageColumn(IProperty property)
    {
        (Property, Name, _converter) = (property, property.GetColumnName(), property.GetTypeMapping().Converter);
        var type = _converter?.ProviderClrType ?? property.ClrType;
        _stored = Nullable.GetUnderlyingType(type) ?? type;
    }

    public IProperty Property { get; }

    public string Name { get; }

    /// <summary>The text of a value that the domain knows.</summary>
    public string? Of(object? value) => Text(_converter is null ? value : _converter.ConvertToProvider(value));

    /// <summary>The text of a stored value. One that no program of ours would have written is told as it stands.</summary>
    public string? Read(DbDataReader reader, int ordinal)
    {
        if (reader.IsDBNull(ordinal))
            return null;
        try
        {
            return Text(Stored(reader, ordinal));
        }
        catch (Exception odd) when (odd is FormatException or InvalidCastException or OverflowException)
        {
            return $"?{Convert.ToString(reader.GetValue(ordinal), CultureInfo.InvariantCulture)}";
        }
    }

    private object Stored(DbDataReader reader, int ordinal) => Type.GetTypeCode(_stored) switch
    {
        TypeCode.String => reader.GetString(ordinal),
        TypeCode.Boolean => reader.GetBoolean(ordinal),
        TypeCode.Int16 => reader.GetInt16(ordinal),
        TypeCode.Int32 => reader.GetInt32(ordinal),
        TypeCode.Int64 => reader.GetInt64(ordinal),
        TypeCode.Decimal => reader.GetDecimal(ordinal),
        TypeCode.Double => reader.GetDouble(ordinal),
        _ when _stored == typeof(DateTimeOffset) => reader.GetFieldValue<DateTimeOffset>(ordinal),
        _ when _stored == typeof(DateOnly) => reader.GetFieldValue<DateOnly>(ordinal),
        _ when _stored == typeof(Guid) => reader.GetGuid(ordinal),
        _ when _stored == typeof(byte[]) => reader.GetFieldValue<byte[]>(ordinal),
        _ => throw new NotSupportedException($"{Name} is kept as {_stored.Name}, which the chain cannot tell of yet."),
    };

    private string? Text(object? value) => value switch
    {
        null => null,
        string text => text,
        bool yes => yes ? "true" : "false",
        byte[] bytes => Convert.ToBase64String(bytes),
        Guid guid => guid.ToString("D"),
        DateTimeOffset time => time.ToUniversalTime().ToString("O", CultureInfo.InvariantCulture),
        DateOnly day => day.ToString("O", CultureInfo.InvariantCulture),
        // By its value: neither database keeps how many zeros it was written with.
        decimal number => number == 0 ? "0" : number.ToString("0.#############################", CultureInfo.InvariantCulture),
        short or int or long or double => ((IFormattable)value).ToString(null, CultureInfo.InvariantCulture),
        _ => throw new NotSupportedException($"{Name} is kept as {value.GetType().Name}, which the chain cannot tell of yet."),
    };
}

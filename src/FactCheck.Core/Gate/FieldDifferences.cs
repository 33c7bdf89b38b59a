namespace FactCheck.Core.Gate;

/// <summary>Finds the fields in which two versions of the same thing differ.</summary>
internal static class FieldDifferences
{
    public static IEnumerable<FieldConflict> Between(params IEnumerable<(string Field, string? Theirs, string? Yours)> fields) => fields
        .Where(field => field.Theirs != field.Yours)
        .Select(field => new FieldConflict(field.Field, field.Theirs, field.Yours));
}

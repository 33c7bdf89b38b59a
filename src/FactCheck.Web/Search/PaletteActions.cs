using FactCheck.Web.Shell;

namespace FactCheck.Web.Search;

/// <summary>What the open page can do now, from the keys it has.</summary>
public sealed class PaletteActions(KeyBoard board)
{
    /// <summary>Stands for the palette itself, which is open already.</summary>
    public const string Opener = "Ctrl+k";

    /// <summary>The page's actions, those of its parts first, that hold each of the words.</summary>
    public IEnumerable<PaletteEntry> Find(IReadOnlyList<string> words) => board.Maps.Reverse()
        .SelectMany(map => map.Keys, (map, key) => (map.Title, Key: key))
        .Where(action => action.Key.Key != Opener && action.Key.IsPossible && TypedWordsFit.All(words, action.Key.Does, action.Title))
        .Select(action => new PaletteEntry(PaletteKind.Action, action.Key.Does)
        {
            Key = action.Key.Key,
            Beside = action.Title,
            Act = action.Key.Act,
        });
}

using System.IO.Compression;
using UglyToad.PdfPig.Core;
using UglyToad.PdfPig.Filters;
using UglyToad.PdfPig.Tokens;

namespace FactCheck.Core.Articles.Importing.Pdf;

/// <summary>The library's filters, each kept from unpacking more than a document holds.</summary>
internal sealed class BoundedFilters : IFilterProvider
{
    private const long MostInAll = 1024L * 1024 * 1024;

    private long unpacked;

    /// <summary>Whether a stream was too large; the library may have swallowed the exception that said so.</summary>
    public bool Stopped { get; private set; }

    public IReadOnlyList<IFilter> GetFilters(DictionaryToken dictionary) => Bound(DefaultFilterProvider.Instance.GetFilters(dictionary));

    public IReadOnlyList<IFilter> GetNamedFilters(IReadOnlyList<NameToken> names) => Bound(DefaultFilterProvider.Instance.GetNamedFilters(names));

    public IReadOnlyList<IFilter> GetAllFilters() => Bound(DefaultFilterProvider.Instance.GetAllFilters());

    private List<IFilter> Bound(IReadOnlyList<IFilter> filters) => [.. filters.Select(filter => new BoundedFilter(filter, this))];

    private void Count(long length)
    {
        unpacked += length;
        if (length > ImportLimits.UnpackedBytes || unpacked > MostInAll)
            Stop();
    }

    private void Stop()
    {
        Stopped = true;
        throw new PdfBombException();
    }

    private sealed class BoundedFilter(IFilter inner, BoundedFilters counter) : IFilter
    {
        // LZW packs up to some two thousand to one, and its size is not known before it is unpacked.
        private const int MostLzwBytes = 256 * 1024;

        public bool IsSupported => inner.IsSupported;

        public Memory<byte> Decode(Memory<byte> input, DictionaryToken dictionary, IFilterProvider provider, int index)
        {
            if (inner is FlateFilter)
                counter.Count(InflatedLength(input));
            else if (inner is LzwFilter && input.Length > MostLzwBytes)
                counter.Stop();
            var output = inner.Decode(input, dictionary, counter, index);
            if (inner is not FlateFilter)
                counter.Count(output.Length);
            return output;
        }

        private static long InflatedLength(Memory<byte> input)
        {
            var total = 0L;
            try
            {
                using var inflater = new ZLibStream(new MemoryStream(input.ToArray(), writable: false), CompressionMode.Decompress);
                var buffer = new byte[64 * 1024];
                int read;
                while (total <= ImportLimits.UnpackedBytes && (read = inflater.Read(buffer)) > 0)
                    total += read;
            }
            catch (InvalidDataException)
            {
                // A broken stream is the library's to judge; what came out before counts.
                return total;
            }

            return total;
        }
    }
}

/// <summary>Stops the library, which knows no other way.</summary>
internal sealed class PdfBombException : Exception;

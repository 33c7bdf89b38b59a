using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace FactCheck.Core.Evidence.Snapshots;

/// <summary>Writes the records of a WARC 1.1 file (ISO 28500:2017). Each is read twice: for its digests, and for its bytes.</summary>
internal sealed class WarcWriter(Stream destination)
{
    public async Task WriteAsync(WarcRecord record, CancellationToken cancellation)
    {
        await using var block = new Measured();
        await using var payload = new Measured(block);
        await block.WriteAsync(record.Head, cancellation);
        if (record.Payload is { } measure)
            await measure(payload, cancellation);

        var head = new StringBuilder("WARC/1.1\r\n");
        foreach (var header in record.Headers)
            head.Append(header).Append("\r\n");
        head.Append(CultureInfo.InvariantCulture, $"WARC-Block-Digest: sha256:{block.Digest()}\r\n");
        if (record.Payload is not null)
            head.Append(CultureInfo.InvariantCulture, $"WARC-Payload-Digest: sha256:{payload.Digest()}\r\n");
        head.Append(CultureInfo.InvariantCulture, $"Content-Length: {block.Length}\r\n\r\n");
        await destination.WriteAsync(Encoding.UTF8.GetBytes(head.ToString()), cancellation);
        await destination.WriteAsync(record.Head, cancellation);
        if (record.Payload is { } write)
            await write(destination, cancellation);
        await destination.WriteAsync("\r\n\r\n"u8.ToArray(), cancellation);
    }

    /// <summary>Counts and hashes what is written into it, and hands it on.</summary>
    private sealed class Measured(Stream? further = null) : Stream
    {
        private readonly IncrementalHash hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        private long length;

        public override bool CanRead => false;

        public override bool CanSeek => false;

        public override bool CanWrite => true;

        public override long Length => length;

        public override long Position
        {
            get => length;
            set => throw new NotSupportedException();
        }

        public string Digest() => Convert.ToHexStringLower(hash.GetCurrentHash());

        public override void Write(ReadOnlySpan<byte> buffer)
        {
            hash.AppendData(buffer);
            length += buffer.Length;
            further?.Write(buffer);
        }

        public override void Write(byte[] buffer, int offset, int count) => Write(buffer.AsSpan(offset, count));

        public override ValueTask WriteAsync(ReadOnlyMemory<byte> buffer, CancellationToken cancellationToken = default)
        {
            Write(buffer.Span);
            return ValueTask.CompletedTask;
        }

        public override void Flush()
        {
        }

        public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();

        protected override void Dispose(bool disposing)
        {
            hash.Dispose();
            base.Dispose(disposing);
        }
    }
}

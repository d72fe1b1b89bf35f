package dev.pilothouse.feature.site.deploy;

import dev.pilothouse.feature.site.build.Contents;
import dev.pilothouse.feature.site.build.LocalFile;
import java.io.Closeable;
import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.function.LongConsumer;

/**
 * A stretch of a file as the body of a request: exactly so many bytes, counted as they are read, and from the beginning
 * again whenever the request is repeated. One thread at a time.
 */
final class FileBytes implements Closeable {
    private final Contents contents;
    private final LocalFile file;
    private final long offset;
    private final long length;
    private final LongConsumer told;
    private Counted current;

    /** @param told how many bytes more were read; less than none where a request is repeated */
    FileBytes(Contents contents, LocalFile file, long offset, long length, LongConsumer told) {
        this.contents = contents;
        this.file = file;
        this.offset = offset;
        this.length = length;
        this.told = told;
    }

    /** From the beginning, whatever was read before. */
    InputStream open() {
        try {
            close();
            if (current != null) {
                told.accept(-current.read);
            }
            current = new Counted(contents.open(file, offset));
            return current;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() throws IOException {
        if (current != null) {
            current.close();
        }
    }

    private final class Counted extends FilterInputStream {
        private long read;

        Counted(InputStream in) {
            super(in);
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
        }

        // A file that became shorter would leave S3 waiting for the rest.
        @Override
        public int read(byte[] into, int at, int most) throws IOException {
            if (read == length) {
                return -1;
            }
            int got = in.read(into, at, (int) Math.min(most, length - read));
            if (got < 0) {
                throw new EOFException(file.path());
            }
            read += got;
            told.accept(got);
            return got;
        }

        @Override
        public long skip(long bytes) {
            return 0;
        }

        @Override
        public int available() {
            return 0;
        }

        @Override
        public boolean markSupported() {
            return false;
        }
    }
}

package dev.pilothouse.sandbox.s3;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** An object's bytes: small ones in memory, large ones in a file of the spill folder that belongs to this content alone. */
sealed interface Content {
    long size();

    /** So many bytes from {@code offset}; a file is opened at once, so that discarding it later does not disturb the reader. */
    InputStream open(long offset, long length) throws IOException;

    /** Frees the disk; who has opened it reads on. */
    void discard();

    default InputStream open() throws IOException {
        return open(0, size());
    }

    /** Bytes in memory, which nobody changes. */
    record Small(byte[] bytes) implements Content {
        @Override
        public long size() {
            return bytes.length;
        }

        @Override
        public InputStream open(long offset, long length) {
            return new ByteArrayInputStream(bytes, (int) offset, (int) length);
        }

        @Override
        public void discard() {}
    }

    /** Bytes in a file. */
    record Spilled(Path file, long size) implements Content {
        private static final System.Logger LOG = System.getLogger(Spilled.class.getName());

        @Override
        public InputStream open(long offset, long length) throws IOException {
            FileChannel channel = FileChannel.open(file, StandardOpenOption.READ);
            channel.position(offset);
            return new Slice(Channels.newInputStream(channel), length);
        }

        @Override
        public void discard() {
            try {
                Files.deleteIfExists(file);
            } catch (IOException e) {
                LOG.log(System.Logger.Level.WARNING, "A spilled body stays until the sandbox closes", e);
            }
        }
    }
}

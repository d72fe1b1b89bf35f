package dev.pilothouse.sandbox.s3;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.function.Supplier;
import software.amazon.awssdk.services.s3.model.ChecksumAlgorithm;

/** Takes bodies in: up to 1 MiB in memory, beyond that into a file, with one buffer of fixed size whatever comes. Thread-safe. */
final class Intake {
    static final int IN_MEMORY = 1 << 20;
    private static final int BUFFER = 1 << 16;
    private final Supplier<Path> spill;

    Intake(Supplier<Path> spill) {
        this.spill = spill;
    }

    /**
     * Reads a body to its end. Where anything goes wrong nothing of it stays.
     *
     * @param length the bytes that were announced; -1 where nobody said
     */
    Entity receive(InputStream body, long length, Integrity integrity) throws IOException {
        Fingerprints prints = new Fingerprints(integrity.algorithm());
        byte[] head = body.readNBytes(IN_MEMORY + 1);
        prints.update(head, head.length);
        Content content = head.length <= IN_MEMORY ? new Content.Small(head) : spilled(head, body, prints);
        try {
            if (length >= 0 && content.size() != length) {
                throw S3Errors.error(
                        400,
                        "IncompleteBody",
                        "You did not provide the number of bytes specified by the Content-Length HTTP header",
                        Map.of());
            }
            Entity entity = prints.of(content);
            integrity.verify(entity);
            return entity;
        } catch (RuntimeException e) {
            content.discard();
            throw e;
        }
    }

    private Content spilled(byte[] head, InputStream rest, Fingerprints prints) throws IOException {
        // On POSIX the JDK makes temporary files readable by their owner only.
        Content.Spilled target = new Content.Spilled(Files.createTempFile(spill.get(), "s3-", ".body"), 0);
        long size = head.length;
        try (OutputStream out = Files.newOutputStream(target.file())) {
            out.write(head);
            byte[] buffer = new byte[BUFFER];
            for (int count = rest.read(buffer); count >= 0; count = rest.read(buffer)) {
                prints.update(buffer, count);
                out.write(buffer, 0, count);
                size += count;
            }
        } catch (IOException | RuntimeException e) {
            target.discard();
            throw e;
        }
        return new Content.Spilled(target.file(), size);
    }

    /** MD5 and one checksum, side by side. */
    private static final class Fingerprints {
        private final ChecksumAlgorithm algorithm;
        private final Running md5 = Running.md5();
        private final Running checksum;

        Fingerprints(ChecksumAlgorithm algorithm) {
            this.algorithm = algorithm;
            checksum = Running.of(algorithm);
        }

        void update(byte[] bytes, int length) {
            md5.update(bytes, 0, length);
            checksum.update(bytes, 0, length);
        }

        Entity of(Content content) {
            return new Entity(content, Entity.etag(md5.value()), ObjectChecksum.full(algorithm, checksum.value()));
        }
    }
}

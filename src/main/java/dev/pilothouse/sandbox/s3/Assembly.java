package dev.pilothouse.sandbox.s3;

import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.io.UncheckedIOException;
import java.util.Base64;
import java.util.Enumeration;
import java.util.Iterator;
import java.util.List;
import java.util.function.Function;
import software.amazon.awssdk.services.s3.model.ChecksumType;

/** Makes one entity of the parts of an upload: their bytes in order, the ETag {@code md5-of-md5s-N}, the checksum. */
record Assembly(List<Part> parts, PartChecksums checksums) {
    Entity assemble(Intake intake) throws IOException {
        long size = parts.stream().mapToLong(Part::size).sum();
        try (InputStream all = new SequenceInputStream(opened(parts.iterator()))) {
            Entity whole = intake.receive(all, size, Integrity.of(checksums.algorithm()));
            return new Entity(
                    whole.content(),
                    compositeTag(),
                    checksums.type() == ChecksumType.COMPOSITE ? composite() : whole.checksum());
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private String compositeTag() {
        String tag = Entity.etag(over(Running.md5(), Entity::md5));
        return tag.substring(0, tag.length() - 1) + suffix() + '"';
    }

    private ObjectChecksum composite() {
        byte[] value = over(
                Running.of(checksums.algorithm()), entity -> entity.checksum().bytes());
        return new ObjectChecksum(
                checksums.algorithm(), Base64.getEncoder().encodeToString(value) + suffix(), ChecksumType.COMPOSITE);
    }

    private byte[] over(Running running, Function<Entity, byte[]> value) {
        for (Part part : parts) {
            byte[] bytes = value.apply(part.entity());
            running.update(bytes, 0, bytes.length);
        }
        return running.value();
    }

    private String suffix() {
        return "-" + parts.size();
    }

    /** One part open at a time: an upload may have ten thousand. */
    private static Enumeration<InputStream> opened(Iterator<Part> parts) {
        return new Enumeration<>() {
            @Override
            public boolean hasMoreElements() {
                return parts.hasNext();
            }

            @Override
            public InputStream nextElement() {
                try {
                    return parts.next().entity().content().open();
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            }
        };
    }
}

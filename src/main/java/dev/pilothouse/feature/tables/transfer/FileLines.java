package dev.pilothouse.feature.tables.transfer;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;

/** The lines of a file as bytes, ended by LF, CR or both, whatever they hold and however long they are. One thread. */
final class FileLines {
    /** An item of 400 KB has no more in JSON, even when each of its characters is written by number. */
    static final int LONGEST = 8 << 20;

    private static final byte[] MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};
    private final InputStream in;
    private long number;
    private boolean afterReturn;

    FileLines(InputStream in) {
        this.in = in;
    }

    /**
     * A line.
     *
     * @param number from 1
     * @param bytes without its end; of one that is too long, its beginning
     */
    record Line(long number, byte[] bytes, boolean tooLong) {
        /** Its text; empty where it is no UTF-8. */
        Optional<String> text() {
            try {
                return Optional.of(StandardCharsets.UTF_8
                        .newDecoder()
                        .decode(ByteBuffer.wrap(bytes))
                        .toString());
            } catch (CharacterCodingException e) {
                return Optional.empty();
            }
        }
    }

    /** The next line; empty at the end. */
    Optional<Line> next() throws IOException, InterruptedException {
        if (Thread.interrupted()) {
            throw new InterruptedException();
        }
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        long length = 0;
        int next = first();
        if (next < 0) {
            return Optional.empty();
        }
        for (; next >= 0 && next != '\n' && next != '\r'; next = in.read()) {
            if (length++ < LONGEST) {
                line.write(next);
            }
        }
        afterReturn = next == '\r';
        number++;
        return Optional.of(
                new Line(number, number == 1 ? withoutMark(line.toByteArray()) : line.toByteArray(), length > LONGEST));
    }

    private int first() throws IOException {
        int next = in.read();
        return next == '\n' && afterReturn ? in.read() : next;
    }

    // Some editors put a byte order mark before everything (Unicode Standard 23.8).
    private static byte[] withoutMark(byte[] line) {
        boolean marked = line.length >= MARK.length && line[0] == MARK[0] && line[1] == MARK[1] && line[2] == MARK[2];
        return marked ? Arrays.copyOfRange(line, MARK.length, line.length) : line;
    }
}

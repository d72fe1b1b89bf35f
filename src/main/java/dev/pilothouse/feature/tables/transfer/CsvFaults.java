package dev.pilothouse.feature.tables.transfer;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.BitSet;
import java.util.Optional;

/**
 * What a reader of CSV passes over in silence: lines that are no UTF-8, and quotes that are never closed.
 *
 * @param broken the numbers of the lines, from 1
 * @param opens whether the last quotes of the file stay open
 */
record CsvFaults(BitSet broken, boolean opens) {
    static CsvFaults of(Path file) throws IOException, InterruptedException {
        BitSet broken = new BitSet();
        boolean odd = false;
        try (InputStream in = new BufferedInputStream(Files.newInputStream(file))) {
            FileLines lines = new FileLines(in);
            for (Optional<FileLines.Line> line = lines.next(); line.isPresent(); line = lines.next()) {
                byte[] bytes = line.get().bytes();
                if (line.get().text().isEmpty() && !line.get().tooLong()) {
                    broken.set(bit(line.get().number()));
                }
                for (byte one : bytes) {
                    odd ^= one == '"';
                }
            }
        }
        return new CsvFaults(broken, odd);
    }

    /** Whether one of these lines is broken, both ends included. */
    boolean between(long first, long last) {
        int next = broken.nextSetBit(bit(first));
        return next >= 0 && next <= bit(last);
    }

    // No file of so many lines is looked through; one bit a line bounds what is kept of them.
    private static int bit(long line) {
        return (int) Math.min(line, Integer.MAX_VALUE - 1);
    }
}

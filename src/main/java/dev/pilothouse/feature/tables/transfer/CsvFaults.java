package dev.pilothouse.feature.tables.transfer;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.TreeSet;

/**
 * What a reader of CSV passes over in silence: lines that are no UTF-8, and quotes that are never closed.
 *
 * @param broken the numbers of the lines, from 1
 * @param opens whether the last quotes of the file stay open
 */
record CsvFaults(TreeSet<Long> broken, boolean opens) {
    static CsvFaults of(Path file) throws IOException, InterruptedException {
        TreeSet<Long> broken = new TreeSet<>();
        boolean odd = false;
        try (InputStream in = new BufferedInputStream(Files.newInputStream(file))) {
            FileLines lines = new FileLines(in);
            for (Optional<FileLines.Line> line = lines.next(); line.isPresent(); line = lines.next()) {
                byte[] bytes = line.get().bytes();
                if (line.get().text().isEmpty() && !line.get().tooLong()) {
                    broken.add(line.get().number());
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
        Long next = broken.ceiling(first);
        return next != null && next <= last;
    }
}

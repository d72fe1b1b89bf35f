package dev.pilothouse.core.journal.chain;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The files of a chain, oldest first: full ones named after their first line's number, and the one that grows. */
record Segments(Path folder) {
    Path growing() {
        return folder.resolve("journal.jsonl");
    }

    Path full(long first) {
        return folder.resolve("journal-%012d.jsonl".formatted(first));
    }

    List<Path> inOrder() throws IOException {
        if (Files.notExists(folder)) {
            return List.of();
        }
        try (Stream<Path> all = Files.list(folder)) {
            // A digit sorts before the letter of the growing one's end, and "-" before ".".
            return all.filter(file -> file.getFileName().toString().matches("journal(-\\d{12})?\\.jsonl"))
                    .sorted()
                    .toList();
        }
    }
}

package dev.pilothouse.core.journal.chain;

import static dev.pilothouse.core.journal.chain.Parts.append;
import static dev.pilothouse.core.journal.chain.Parts.flip;
import static dev.pilothouse.core.journal.chain.Parts.joined;
import static dev.pilothouse.core.journal.chain.Parts.lines;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whatever is done to a journal's file behind our back is found. */
class VerifierTest {
    @TempDir
    private Path folder;

    /**
     * security.md M20: each of 1,000 lines flipped somewhere, run into the next, deleted, swapped with the next. Every
     * twentieth at once, each of which has to be found where it is.
     */
    @Test
    void whateverIsDoneToAnyOfAThousandLinesIsFound() throws IOException {
        Chain chain = chain(1 << 30);
        append(chain, 1000);
        byte[] whole = Files.readAllBytes(growing());
        long seed = System.nanoTime();
        Random random = new Random(seed);
        List<Harm> harms = List.of(
                (lines, at) -> flip(lines.get(at), random.nextInt(lines.get(at).length - 1), random),
                (lines, at) -> flip(lines.get(at), lines.get(at).length - 1, random),
                (lines, at) -> lines.set(at, new byte[0]),
                (lines, at) -> Collections.swap(lines, at, at == 999 ? 998 : at + 1));
        for (Harm harm : harms) {
            for (int first = 0; first < 20; first++) {
                List<byte[]> lines = lines(whole);
                List<Integer> harmed = new ArrayList<>();
                for (int at = first; at < 1000; at += 20) {
                    harm.to(lines, at);
                    harmed.add(at + 1);
                }
                Files.write(growing(), joined(lines));
                List<Verdict.Finding> findings = chain.verify().findings();
                assertThat(harmed)
                        .as("seed %s, harm %s", seed, harms.indexOf(harm))
                        .allMatch(line -> findings.stream()
                                .anyMatch(finding -> !finding.harmless() && Math.abs(finding.line() - line) <= 2));
            }
        }
        Files.write(growing(), whole);
        assertThat(chain.verify().findings()).isEmpty();
    }

    @Test
    void everyCutOfTheEndIsFoundAgainstTheRememberedHead() throws IOException {
        Chain chain = chain(1 << 30);
        append(chain, 120);
        List<byte[]> lines = lines(Files.readAllBytes(growing()));
        for (int left = 0; left < lines.size(); left++) {
            Files.write(growing(), joined(lines.subList(0, left)));
            assertThat(chain.verify().sound()).as("%s lines left", left).isFalse();
        }
    }

    /** Something done to one of the lines. */
    @FunctionalInterface
    private interface Harm {
        void to(List<byte[]> lines, int at);
    }

    @Test
    void everyBitOfAShortChainIsWatched() throws IOException {
        Chain chain = chain(1 << 20);
        append(chain, 4);
        byte[] whole = Files.readAllBytes(growing());
        List<Integer> missed = new ArrayList<>();
        for (int bit = 0; bit < whole.length * 8; bit++) {
            byte[] changed = whole.clone();
            changed[bit / 8] ^= (byte) (1 << bit % 8);
            Files.write(growing(), changed);
            if (chain.verify().sound()) {
                missed.add(bit);
            }
        }
        assertThat(missed).isEmpty();
    }

    private Chain chain(long full) {
        return new Chain(folder, full, Clock.systemUTC());
    }

    private Path growing() {
        return new Segments(folder).growing();
    }
}

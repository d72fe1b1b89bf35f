package dev.pilothouse.bench;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** A site of any size, the same for the same seed: a fifth of its files are pages, most are small, a few are large. */
final class GeneratedSite {
    private static final String ALPHABET = "abcdefghijklmnopqrstuvwxyz     \n";
    private static final int FOLDERS = 40;
    private static final int PAGE = 5;
    private final Path folder;
    private final List<Path> files = new ArrayList<>();
    private final List<Integer> sizes = new ArrayList<>();

    private GeneratedSite(Path folder) {
        this.folder = folder;
    }

    /** Of so many files and about so many bytes, of sizes as those of a build: the largest a thousand times the least. */
    static GeneratedSite of(Path folder, int files, long bytes, long seed) throws IOException {
        Random random = new Random(seed);
        double[] weights = random.doubles(files).map(part -> Math.exp(7 * part)).toArray();
        double all = 0;
        for (double weight : weights) {
            all += weight;
        }
        GeneratedSite site = new GeneratedSite(folder);
        for (int i = 0; i < files; i++) {
            site.write(i, (int) Math.max(1, bytes * weights[i] / all), random);
        }
        return site;
    }

    /** Of so many files of the same size. */
    static GeneratedSite even(Path folder, int files, int size, long seed) throws IOException {
        Random random = new Random(seed);
        GeneratedSite site = new GeneratedSite(folder);
        for (int i = 0; i < files; i++) {
            site.write(i, size, random);
        }
        return site;
    }

    Path folder() {
        return folder;
    }

    int count() {
        return files.size();
    }

    /** As a build does that comes to the same: every file is written now. */
    void touch() throws IOException {
        for (Path file : files) {
            Files.setLastModifiedTime(file, FileTime.from(Instant.now()));
        }
    }

    /** Gives every hundredth file other content of the same size. */
    void changeOnePercent(long seed) throws IOException {
        Random random = new Random(seed);
        for (int i = 0; i < files.size(); i += 100) {
            fill(files.get(i), sizes.get(i), random);
        }
    }

    private void write(int number, int size, Random random) throws IOException {
        String path = number == 0
                ? "index.html"
                : (number % PAGE == 0 ? "pages/%d/p%05d.html" : "assets/%d/f%05d.js")
                        .formatted(number % FOLDERS, number);
        Path file = folder.resolve(path);
        Files.createDirectories(file.getParent());
        fill(file, size, random);
        files.add(file);
        sizes.add(size);
    }

    private static void fill(Path file, int size, Random random) throws IOException {
        byte[] block = new byte[Math.min(size, 1 << 16)];
        random.nextBytes(block);
        for (int i = 0; i < block.length; i++) {
            block[i] = (byte) ALPHABET.charAt(block[i] & 31);
        }
        try (OutputStream out = Files.newOutputStream(file)) {
            for (int left = size; left > 0; left -= block.length) {
                out.write(block, 0, Math.min(left, block.length));
            }
        }
    }
}

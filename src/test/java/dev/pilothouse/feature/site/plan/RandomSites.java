package dev.pilothouse.feature.site.plan;

import dev.pilothouse.core.Sha256;
import dev.pilothouse.feature.site.Sites;
import dev.pilothouse.feature.site.build.Build;
import dev.pilothouse.feature.site.build.LocalFile;
import dev.pilothouse.feature.site.release.Attempt;
import dev.pilothouse.feature.site.release.FollowUp;
import dev.pilothouse.feature.site.release.Live;
import dev.pilothouse.feature.site.release.Pointer;
import dev.pilothouse.feature.site.release.Release;
import dev.pilothouse.feature.site.release.StoredFile;
import dev.pilothouse.feature.site.rules.FileRules;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;

/** Builds and live states by chance: released, half released, touched by others, with pages still to be deleted. */
final class RandomSites {
    private static final List<String> NAMES = names();
    private static final Instant THEN = Instant.parse("2026-11-25T12:00:00Z");
    private final Random random;
    private final FileRules rules = new FileRules(Sites.distributed());

    RandomSites(long seed) {
        this.random = new Random(seed);
    }

    /** A build, and what it meets. */
    record Case(Build build, Live live) {}

    Case next() {
        Map<String, LocalFile> local = files(random.nextInt(1, 40));
        return new Case(build(local), live(local));
    }

    private Live live(Map<String, LocalFile> local) {
        if (random.nextInt(6) == 0) {
            Pointer pointer = new Pointer(0, attempt(1), FollowUp.NOTHING, Optional.empty());
            return new Live(
                    Optional.empty(), Map.of(), Map.of(), touched(Map.of(), local), pointer, Live.Reading.BUCKET);
        }
        Map<String, StoredFile> released = stored(earlier(local));
        Map<String, StoredFile> kept = new HashMap<>(stored(files(random.nextInt(5))));
        kept.keySet().removeAll(released.keySet());
        Map<String, StoredFile> pending = new HashMap<>(stored(files(random.nextInt(4))));
        pending.keySet().removeIf(path -> released.containsKey(path) || kept.containsKey(path) || !rules.isHtml(path));
        Map<String, StoredFile> known = new HashMap<>(released);
        known.putAll(kept);
        known.putAll(pending);
        boolean listed = random.nextBoolean();
        FollowUp left = new FollowUp(
                pending.isEmpty() ? List.of() : InvalidationPaths.of(pending.keySet(), "index.html"),
                List.copyOf(pending.values()));
        return new Live(
                Optional.of(new Release(7, "id-7", "operator", THEN, "dist", 6)),
                released,
                kept,
                listed ? touched(known, local) : known,
                new Pointer(7, listed ? attempt(8) : Optional.empty(), left, Optional.of("\"pointer\"")),
                listed ? Live.Reading.BUCKET : Live.Reading.MANIFEST);
    }

    private Optional<Attempt> attempt(int release) {
        return random.nextInt(3) == 0
                ? Optional.of(new Attempt(release, "attempt", "operator", THEN))
                : Optional.empty();
    }

    // Much of a build is as it was released, some has changed, some is new or gone.
    private Map<String, LocalFile> earlier(Map<String, LocalFile> local) {
        Map<String, LocalFile> earlier = files(random.nextInt(10));
        local.forEach((path, file) -> {
            if (random.nextInt(10) < 7) {
                earlier.put(path, random.nextInt(10) < 6 ? file : file(path, random.nextInt(1000)));
            }
        });
        return earlier;
    }

    private Map<String, StoredFile> touched(Map<String, StoredFile> known, Map<String, LocalFile> local) {
        Map<String, StoredFile> stored = new HashMap<>(known);
        stored.keySet().removeIf(path -> random.nextInt(12) == 0);
        stored.replaceAll((path, file) -> random.nextInt(12) == 0 ? foreign(path) : file);
        for (String path : files(random.nextInt(6)).keySet()) {
            stored.putIfAbsent(path, foreign(path));
        }
        // What a deploy that was stopped has stored already.
        local.forEach((path, file) -> {
            if (random.nextInt(8) == 0) {
                stored.put(path, stored(file));
            }
        });
        return stored;
    }

    private StoredFile foreign(String path) {
        return new StoredFile(
                path, 5, Optional.empty(), "\"foreign-" + random.nextInt() + "\"", Optional.empty(), Optional.empty());
    }

    private static Map<String, StoredFile> stored(Map<String, LocalFile> files) {
        Map<String, StoredFile> stored = new HashMap<>();
        files.forEach((path, file) -> stored.put(path, stored(file)));
        return stored;
    }

    /** A file as S3 keeps it. */
    static StoredFile stored(LocalFile file) {
        return new StoredFile(
                file.path(),
                file.size(),
                Optional.of(file.sha256()),
                "\"" + file.sha256().substring(0, 32) + "\"",
                Optional.of(file.contentType()),
                Optional.of(file.cacheControl()));
    }

    private Map<String, LocalFile> files(int count) {
        Map<String, LocalFile> files = new TreeMap<>();
        for (int n = 0; n < count; n++) {
            String path = NAMES.get(random.nextInt(NAMES.size()));
            files.put(path, file(path, random.nextInt(1000)));
        }
        return files;
    }

    private LocalFile file(String path, int content) {
        return new LocalFile(
                path,
                content,
                Sha256.hex(path + content),
                List.of(),
                rules.contentType(path),
                random.nextInt(20) == 0 ? "public, max-age=60" : rules.cacheControl(path),
                rules.kind(path));
    }

    private static Build build(Map<String, LocalFile> files) {
        return new Build(Path.of("dist"), false, new ArrayList<>(files.values()), List.of(), List.of());
    }

    private static List<String> names() {
        List<String> names = new ArrayList<>(List.of(
                "index.html",
                "index.html",
                "404.html",
                "sw.js",
                "manifest.webmanifest",
                "logo.svg",
                "a b/index.html",
                "star*/x*.html",
                "what?.html",
                "grün/日本.html"));
        for (int n = 0; n < 12; n++) {
            names.add("news/" + n + ".html");
            names.add("products/" + n + "/index.html");
            names.add("docs/deep/er/" + n + ".html");
            names.add("assets/app." + Sha256.hex("a" + n).substring(0, 10) + "7a.js");
            names.add("img/" + n + ".png");
        }
        return names;
    }
}

package dev.pilothouse.feature.site.release;

import dev.pilothouse.aws.Retries;
import dev.pilothouse.core.Refused;
import dev.pilothouse.core.Text;
import dev.pilothouse.core.work.Parallel;
import dev.pilothouse.core.work.Progress;
import dev.pilothouse.feature.site.build.Build;
import dev.pilothouse.feature.site.build.LocalFile;
import dev.pilothouse.feature.site.rules.SiteSettings;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Finds out what is live, with as few requests as that takes. Thread-safe. */
public final class LiveReader {
    private static final int AT_ONCE = 64;
    private final SiteGateway gateway;
    private final SiteSettings settings;
    private final String person;

    /** @param person who is signed in */
    public LiveReader(SiteGateway gateway, SiteSettings settings, String person) {
        this.gateway = gateway;
        this.settings = settings;
        this.person = person;
    }

    /**
     * Reads what is live. The manifest is believed where no deploy stopped half-way and the root object is still as it was
     * put there; else, or where {@code wanted} says so, every object is listed, and those that differ are looked at.
     *
     * @param build what it is going to be compared with: only its files are looked at closely
     */
    public Live read(Build build, Live.Reading wanted, Progress progress) throws InterruptedException {
        Pointer pointer = gateway.pointer();
        boolean believed = wanted == Live.Reading.MANIFEST
                && pointer.release() > 0
                && pointer.liveAttempt().isEmpty();
        Recorded recorded = recorded(pointer, believed);
        Optional<Manifest> manifest = recorded.manifest();
        if (believed && recorded.root().equals(manifest.flatMap(this::root))) {
            return live(pointer, manifest, known(pointer, manifest), Live.Reading.MANIFEST);
        }
        progress.note(Text.tr("listing the bucket"));
        Map<String, StoredFile> stored = listed(known(pointer, manifest));
        compare(build, stored, progress);
        return live(pointer, manifest, stored, Live.Reading.BUCKET);
    }

    /**
     * The same with what the bucket holds under some paths of which the live manifest need not tell, since earlier releases
     * have left files there.
     *
     * @param known what is known of a file that is found
     */
    public Live complete(Live read, Collection<String> paths, UnaryOperator<StoredFile> known)
            throws InterruptedException {
        if (read.reading() == Live.Reading.BUCKET) {
            return read;
        }
        Map<String, StoredFile> stored = new ConcurrentHashMap<>(read.stored());
        List<String> unknown =
                paths.stream().filter(path -> !stored.containsKey(path)).toList();
        Parallel.<String, InterruptedException>each(
                AT_ONCE,
                unknown,
                path -> Retries.of(() -> gateway.head(path))
                        .map(SiteGateway.Head::file)
                        .ifPresent(there -> stored.put(path, known.apply(there))));
        return read.with(stored);
    }

    /**
     * What a release's record says, and what is there.
     *
     * @param root the root object's entity tag, where somebody wanted to know
     */
    private record Recorded(Optional<Manifest> manifest, Optional<String> root) {}

    private Recorded recorded(Pointer pointer, boolean believed) throws InterruptedException {
        AtomicReference<Optional<Manifest>> manifest = new AtomicReference<>();
        AtomicReference<Optional<String>> root = new AtomicReference<>(Optional.empty());
        List<Runnable> asked = new ArrayList<>(List.of(() -> manifest.set(manifest(pointer))));
        if (believed) {
            asked.add(() -> root.set(
                    gateway.head(settings.rootObject()).map(head -> head.file().etag())));
        }
        Parallel.<Runnable, InterruptedException>each(asked.size(), asked, Runnable::run);
        return new Recorded(manifest.get(), root.get());
    }

    private Optional<Manifest> manifest(Pointer pointer) {
        if (pointer.release() == 0) {
            return Optional.empty();
        }
        Optional<Manifest> manifest = gateway.manifest(pointer.release());
        if (manifest.isEmpty()) {
            throw Refused.notDone(
                    Text.tr("The record of release {0}, which is live, is missing.", pointer.release()),
                    Text.tr("Look at the private folder of the bucket: somebody has deleted what was in it."));
        }
        return manifest;
    }

    private Optional<String> root(Manifest manifest) {
        return manifest.files().stream()
                .filter(file -> file.path().equals(settings.rootObject()))
                .findFirst()
                .map(StoredFile::etag);
    }

    private Live live(
            Pointer pointer, Optional<Manifest> manifest, Map<String, StoredFile> stored, Live.Reading reading) {
        return new Live(
                manifest.map(Manifest::release),
                manifest.map(of -> byPath(of.files().stream())).orElse(Map.of()),
                manifest.map(of -> byPath(kept(pointer, of))).orElse(Map.of()),
                stored,
                pointer,
                reading,
                pointer.attempt()
                        .filter(attempt -> attempt.holds(pointer.silent(), person))
                        .isPresent());
    }

    // Removed pages that still wait for their deletion are there, too.
    private static Map<String, StoredFile> known(Pointer pointer, Optional<Manifest> manifest) {
        return byPath(Stream.concat(
                manifest.stream().flatMap(of -> Stream.concat(of.files().stream(), kept(pointer, of))),
                pointer.followUp().remove().stream()));
    }

    // Once old files were collected, which of them are still there only a look can tell.
    private static Stream<StoredFile> kept(Pointer pointer, Manifest manifest) {
        return pointer.collected() ? Stream.empty() : manifest.kept().stream();
    }

    private Map<String, StoredFile> listed(Map<String, StoredFile> known) {
        Map<String, StoredFile> stored = new ConcurrentHashMap<>();
        gateway.list(found -> {
            StoredFile recorded = known.get(found.path());
            boolean same = recorded != null && recorded.etag().equals(found.etag()) && recorded.size() == found.size();
            stored.put(found.path(), same ? recorded : found);
        });
        return stored;
    }

    // Where the size differs the content does; where no manifest vouches for the content, S3's checksum or the MD5 may.
    private void compare(Build build, Map<String, StoredFile> stored, Progress progress) throws InterruptedException {
        List<LocalFile> candidates = new ArrayList<>();
        for (LocalFile file : build.files()) {
            StoredFile there = stored.get(file.path());
            if (there != null
                    && there.size() == file.size()
                    && there.contentType().isEmpty()) {
                candidates.add(file);
            }
        }
        progress.phase("comparing files", candidates.size(), 0);
        SameContent same = new SameContent(build);
        Parallel.<LocalFile, InterruptedException>each(AT_ONCE, candidates, file -> {
            Retries.of(() -> gateway.head(file.path()))
                    .ifPresentOrElse(
                            head -> stored.put(file.path(), same.proved(file, head)), () -> stored.remove(file.path()));
            progress.add(1, 0);
        });
    }

    private static Map<String, StoredFile> byPath(Stream<StoredFile> files) {
        return files.collect(Collectors.toMap(StoredFile::path, Function.identity(), (first, second) -> first));
    }
}

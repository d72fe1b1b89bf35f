package dev.pilothouse.feature.site.build;

import dev.pilothouse.core.Fault;
import dev.pilothouse.core.Refused;
import dev.pilothouse.core.Text;
import dev.pilothouse.core.work.Parallel;
import dev.pilothouse.core.work.Progress;
import dev.pilothouse.feature.site.check.Finding;
import dev.pilothouse.feature.site.check.References;
import dev.pilothouse.feature.site.check.SecretScan;
import dev.pilothouse.feature.site.check.Waiver;
import dev.pilothouse.feature.site.rules.Compression;
import dev.pilothouse.feature.site.rules.Encoding;
import dev.pilothouse.feature.site.rules.FileRules;
import dev.pilothouse.feature.site.rules.Headers;
import dev.pilothouse.feature.site.rules.SiteSettings;
import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.nio.channels.ClosedByInterruptException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipException;

/** Reads a folder or .zip into a {@link Build}. Thread-safe. */
public final class BuildReader {
    private static final int AT_ONCE = Math.clamp(2L * Runtime.getRuntime().availableProcessors(), 2, 16);
    private final SiteSettings settings;
    private final FileRules rules;

    public BuildReader(SiteSettings settings) {
        this.settings = settings;
        this.rules = new FileRules(settings);
    }

    /**
     * Reads every file once, in parallel.
     *
     * @throws Refused where there is no such folder or .zip, or it changes while it is read
     */
    public Build read(Path origin, Progress progress) throws InterruptedException {
        return read(origin, Map.of(), progress);
    }

    /**
     * The same, with some files for which a person has set the rules aside.
     *
     * @param reasons why, by path
     */
    public Build read(Path origin, Map<String, String> reasons, Progress progress) throws InterruptedException {
        progress.phase(Text.tr("looking through the folder"), 0, 0);
        try {
            return read(origin, isZip(origin), reasons, progress);
        } catch (InterruptedIOException | ClosedByInterruptException e) {
            throw stopped(e);
        } catch (IOException e) {
            throw new Refused(
                    Fault.notDone(
                            Text.tr("{0} can't be read.", origin),
                            Text.tr("Look whether you may open it, and try again.")),
                    e);
        }
    }

    private static boolean isZip(Path origin) {
        if (Files.isDirectory(origin)) {
            return false;
        }
        if (!Files.exists(origin)) {
            boolean dangling = Files.exists(origin, LinkOption.NOFOLLOW_LINKS);
            throw Refused.notDone(
                    dangling ? Text.tr("{0} is a link to nowhere.", origin) : Text.tr("There is no {0}.", origin),
                    Text.tr("Choose the folder that your build writes, or a .zip of it."));
        }
        boolean named = origin.getFileName().toString().toLowerCase(Locale.ROOT).endsWith(".zip");
        if (!named || !Files.isRegularFile(origin)) {
            throw Refused.notDone(
                    Text.tr("{0} is neither a folder nor a .zip.", origin),
                    Text.tr("Choose the folder that your build writes, or a .zip of it."));
        }
        return true;
    }

    private Build read(Path origin, boolean zip, Map<String, String> reasons, Progress progress)
            throws IOException, InterruptedException {
        Listing listing = new Listing(settings.prefix(), reasons);
        if (zip) {
            ZipWalk.into(listing, origin);
        } else {
            FolderWalk.into(listing, origin);
        }
        Build empty = new Build(origin, zip, List.of(), List.of(), List.of());
        progress.phase(
                Text.tr("reading files"),
                listing.files.size(),
                listing.files.stream().mapToLong(Listing.Entry::size).sum());
        Results results =
                new Results(listing.files.stream().map(Listing.Entry::path).collect(Collectors.toSet()), reasons);
        try (Contents contents = Contents.of(empty)) {
            Parallel.each(AT_ONCE, listing.files, entry -> readFile(entry, contents, results, progress));
        }
        return new Build(
                origin,
                zip,
                sorted(results.files.stream(), Comparator.comparing(LocalFile::path)),
                sorted(
                        Stream.concat(listing.skipped.stream(), results.skipped.stream()),
                        Comparator.comparing(Skipped::path)),
                sorted(
                        Stream.concat(listing.findings.stream(), results.findings.stream()),
                        Comparator.comparing(Finding::path).thenComparing(Finding::line)),
                sorted(results.broken.stream(), Comparator.comparing(References.Broken::in)),
                sorted(
                        Stream.concat(listing.waivers.stream(), results.waivers.stream())
                                .distinct(),
                        Comparator.comparing(Waiver::path).thenComparing(Waiver::rule)),
                listing.newest());
    }

    private record Results(
            Set<String> paths,
            Map<String, String> reasons,
            Queue<LocalFile> files,
            Queue<Skipped> skipped,
            Queue<Finding> findings,
            Queue<References.Broken> broken,
            Queue<Waiver> waivers) {
        Results(Set<String> paths, Map<String, String> reasons) {
            this(
                    paths,
                    reasons,
                    new ConcurrentLinkedQueue<>(),
                    new ConcurrentLinkedQueue<>(),
                    new ConcurrentLinkedQueue<>(),
                    new ConcurrentLinkedQueue<>(),
                    new ConcurrentLinkedQueue<>());
        }

        void found(Finding finding) {
            Optional.ofNullable(reasons.get(finding.path()))
                    .ifPresentOrElse(
                            reason -> waivers.add(new Waiver(finding.path(), finding.rule(), reason)),
                            () -> findings.add(finding));
        }
    }

    private void readFile(Listing.Entry entry, Contents contents, Results results, Progress progress)
            throws InterruptedException {
        String path = entry.path();
        try (InputStream in = contents.open(path, 0)) {
            FileDigest.Read read = FileDigest.read(in, entry.size(), bytes -> progress.add(0, bytes));
            if (read.length() != entry.size()) {
                throw changing(path);
            }
            results.files.add(file(path, read, contents));
            SecretScan.findings(path, read.head()).forEach(results::found);
            results.broken.addAll(
                    References.broken(path, rules.contentType(path), read.head(), results.paths::contains));
            progress.add(1, 0);
        } catch (InterruptedIOException | ClosedByInterruptException e) {
            throw stopped(e);
        } catch (NoSuchFileException e) {
            throw new Refused(changing(path).fault(), e);
        } catch (ZipException e) {
            throw new Refused(
                    Fault.notDone(
                            Text.tr("“{0}” in the .zip is damaged or has a password.", path),
                            Text.tr("Make the .zip anew, without a password.")),
                    e);
        } catch (IOException e) {
            results.skipped.add(new Skipped(path, Skipped.Reason.UNREADABLE));
        }
    }

    private LocalFile file(String path, FileDigest.Read read, Contents contents) throws IOException {
        LocalFile plain = new LocalFile(
                path,
                read.length(),
                read.sha256(),
                read.parts(),
                rules.headers(path, read.length()),
                rules.kind(path),
                Optional.empty());
        Optional<Compression> wanted = rules.compression(path, read.length());
        return wanted.isEmpty() ? plain : compressed(plain, wanted.get().encoding(), contents);
    }

    // Once more through the file, so that nothing of it has to be held. What would not become smaller stays as it is.
    private static LocalFile compressed(LocalFile plain, Encoding encoding, Contents contents) throws IOException {
        LocalFile wanted = new LocalFile(
                plain.path(),
                plain.size(),
                plain.sha256(),
                List.of(),
                plain.headers().with(Headers.CONTENT_ENCODING, encoding.token()),
                plain.kind(),
                Optional.of(new Original(plain.size(), plain.sha256())));
        try (InputStream in = contents.open(wanted, 0)) {
            FileDigest.Read packed = FileDigest.read(in, plain.size(), bytes -> {});
            return packed.length() < plain.size() ? wanted.stored(packed.length(), packed.sha256()) : plain;
        }
    }

    private static Refused changing(String path) {
        return Refused.notDone(
                Text.tr("“{0}” changed while it was being read.", path),
                Text.tr("Wait until the build is finished, and try again."));
    }

    private static InterruptedException stopped(IOException cause) {
        InterruptedException stopped = new InterruptedException();
        stopped.initCause(cause);
        return stopped;
    }

    private static <T> List<T> sorted(Stream<T> items, Comparator<T> order) {
        return items.sorted(order).toList();
    }
}

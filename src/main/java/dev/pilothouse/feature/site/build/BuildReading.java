package dev.pilothouse.feature.site.build;

import dev.pilothouse.core.Fault;
import dev.pilothouse.core.Refused;
import dev.pilothouse.core.Text;
import dev.pilothouse.core.work.Progress;
import dev.pilothouse.feature.site.check.Finding;
import dev.pilothouse.feature.site.check.References;
import dev.pilothouse.feature.site.check.SecretScan;
import dev.pilothouse.feature.site.check.Waiver;
import dev.pilothouse.feature.site.hosts.HostFiles;
import dev.pilothouse.feature.site.rules.Compression;
import dev.pilothouse.feature.site.rules.Encoding;
import dev.pilothouse.feature.site.rules.FileRules;
import dev.pilothouse.feature.site.rules.Headers;
import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.nio.channels.ClosedByInterruptException;
import java.nio.charset.StandardCharsets;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipException;

/** One reading of one folder or .zip: what its files are, each read once, several at a time. Thread-safe. */
final class BuildReading {
    // How applications change the address without loading another page (HTML Standard, 7.2.5).
    private static final String ROUTES = "pushState(";
    private static final byte[] GZIP = {0x1f, (byte) 0x8b};
    private final Listing listing;
    private final Set<String> paths;
    private final Map<String, String> reasons;
    private final Contents contents;
    private final FileRules rules;
    private final Queue<LocalFile> files = new ConcurrentLinkedQueue<>();
    private final Queue<Skipped> skipped = new ConcurrentLinkedQueue<>();
    private final Queue<Finding> findings = new ConcurrentLinkedQueue<>();
    private final Queue<References.Broken> broken = new ConcurrentLinkedQueue<>();
    private final Queue<Waiver> waivers = new ConcurrentLinkedQueue<>();
    private final Queue<String> mislabelled = new ConcurrentLinkedQueue<>();
    private volatile boolean routed;

    /** @param reasons why files are to be published whatever the rules say, by path */
    BuildReading(Listing listing, Map<String, String> reasons, Contents contents, FileRules rules) {
        this.listing = listing;
        this.paths = listing.files.stream().map(Listing.Entry::path).collect(Collectors.toSet());
        this.reasons = reasons;
        this.contents = contents;
        this.rules = rules;
    }

    /** What was read. */
    Build build(Path origin, boolean zip, HostFiles hosts) {
        return new Build(
                origin,
                zip,
                sorted(files.stream(), Comparator.comparing(LocalFile::path)),
                sorted(Stream.concat(listing.skipped.stream(), skipped.stream()), Comparator.comparing(Skipped::path)),
                sorted(
                        Stream.concat(listing.findings.stream(), findings.stream()),
                        Comparator.comparing(Finding::path).thenComparing(Finding::line)),
                sorted(broken.stream(), Comparator.comparing(References.Broken::in)),
                sorted(
                        Stream.concat(listing.waivers.stream(), waivers.stream())
                                .distinct(),
                        Comparator.comparing(Waiver::path).thenComparing(Waiver::rule)),
                listing.newest(),
                new Traits(hosts, routed, sorted(mislabelled.stream(), Comparator.naturalOrder())));
    }

    void file(Listing.Entry entry, Progress progress) throws InterruptedException {
        String path = entry.path();
        try (InputStream in = contents.open(path, 0)) {
            FileDigest.Read read = FileDigest.read(in, entry.size(), bytes -> progress.add(0, bytes));
            if (read.length() != entry.size()) {
                throw changing(path);
            }
            LocalFile file = file(path, read);
            files.add(file);
            look(file, read.head());
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
            skipped.add(new Skipped(path, Skipped.Reason.UNREADABLE));
        }
    }

    private void look(LocalFile file, byte[] head) {
        SecretScan.findings(file.path(), head).forEach(this::found);
        broken.addAll(References.broken(file.path(), file.contentType(), head, paths::contains));
        if (!routed && file.contentType().startsWith("text/javascript")) {
            routed = new String(head, StandardCharsets.ISO_8859_1).contains(ROUTES);
        }
        boolean saysGzip = file.original().isEmpty()
                && file.headers().get(Headers.CONTENT_ENCODING).equals(Optional.of(Encoding.GZIP.token()));
        if (saysGzip && !Arrays.equals(head, 0, Math.min(2, head.length), GZIP, 0, 2)) {
            mislabelled.add(file.path());
        }
    }

    private void found(Finding finding) {
        Optional.ofNullable(reasons.get(finding.path()))
                .ifPresentOrElse(
                        reason -> waivers.add(new Waiver(finding.path(), finding.rule(), reason)),
                        () -> findings.add(finding));
    }

    private LocalFile file(String path, FileDigest.Read read) throws IOException {
        LocalFile plain = new LocalFile(
                path,
                read.length(),
                read.sha256(),
                read.parts(),
                rules.headers(path, read.length()),
                rules.kind(path),
                Optional.empty());
        Optional<Compression> wanted = rules.compression(path, read.length());
        return wanted.isEmpty() ? plain : compressed(plain, wanted.get().encoding());
    }

    // Once more through the file, so that nothing of it has to be held. What would not become smaller stays as it is.
    private LocalFile compressed(LocalFile plain, Encoding encoding) throws IOException {
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

    static InterruptedException stopped(IOException cause) {
        InterruptedException stopped = new InterruptedException();
        stopped.initCause(cause);
        return stopped;
    }

    private static <T> List<T> sorted(Stream<T> items, Comparator<T> order) {
        return items.sorted(order).toList();
    }
}

package dev.pilothouse.feature.site.build;

import dev.pilothouse.core.Fault;
import dev.pilothouse.core.Refused;
import dev.pilothouse.core.Text;
import dev.pilothouse.core.work.Parallel;
import dev.pilothouse.core.work.Progress;
import dev.pilothouse.feature.site.hosts.HostFiles;
import dev.pilothouse.feature.site.rules.FileRules;
import dev.pilothouse.feature.site.rules.SiteSettings;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.channels.ClosedByInterruptException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Reads a folder or .zip into a {@link Build}. Thread-safe. */
public final class BuildReader {
    private static final int AT_ONCE = Math.clamp(2L * Runtime.getRuntime().availableProcessors(), 2, 16);
    private final SiteSettings settings;

    public BuildReader(SiteSettings settings) {
        this.settings = settings;
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
            throw BuildReading.stopped(e);
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
        try (Contents contents = Contents.of(empty)) {
            HostFiles hosts = HostFileReader.read(listing, contents);
            FileRules rules = new FileRules(settings, hosts.headers());
            BuildReading reading = new BuildReading(listing, reasons, contents, rules);
            Parallel.each(AT_ONCE, listing.files, entry -> reading.file(entry, progress));
            return reading.build(origin, zip, hosts);
        }
    }
}

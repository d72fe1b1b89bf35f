package dev.pilothouse.core.journal;

import dev.pilothouse.core.Text;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;

/**
 * A change that is about to be made, as the journal tells it. Immutable.
 *
 * @param feature the id of the pane that makes it
 * @param title what is done, such as "Deploy release 49"
 * @param target what it is done to: a bucket, a distribution, a table
 * @param paths what of it: files, keys, items
 * @param condition what has to be true at AWS for it to take effect; empty where it always does
 * @param hashes SHA-256 of what was there and what will be
 * @param values what is kept to take it back; read on the change's own thread, before anything is sent
 * @param undoes the id of the entry that it takes back
 */
public record Change(
        String feature,
        String title,
        String target,
        List<String> paths,
        Optional<String> condition,
        Hashes hashes,
        WayBack wayBack,
        Optional<Callable<Kept>> values,
        Optional<String> undoes) {
    public Change {
        paths = List.copyOf(paths);
    }

    /** A change that can't be taken back, as long as nothing else is said. */
    public static Change of(String feature, String title) {
        return new Change(
                feature,
                title,
                "",
                List.of(),
                Optional.empty(),
                Hashes.NONE,
                new WayBack.None(Text.tr("Pilothouse knows no way of taking this back.")),
                Optional.empty(),
                Optional.empty());
    }

    /** What it is done to, and what of it. */
    public Change to(String changed, List<String> parts) {
        return new Change(feature, title, changed, parts, condition, hashes, wayBack, values, undoes);
    }

    /** What has to be true for it to take effect, such as {@code If-Match "9f31c2ab"}. */
    public Change onlyIf(String held) {
        return new Change(feature, title, target, paths, Optional.of(held), hashes, wayBack, values, undoes);
    }

    /** Why it can't be taken back. */
    public Change irreversible(String why) {
        return new Change(feature, title, target, paths, condition, hashes, new WayBack.None(why), values, undoes);
    }

    /**
     * It can be taken back, from these values.
     *
     * @param kind of a registered {@code Undoes}
     * @param version of what it keeps
     * @param kept read before anything is sent
     */
    public Change reversible(String kind, int version, Callable<Kept> kept) {
        return new Change(
                feature,
                title,
                target,
                paths,
                condition,
                hashes,
                new WayBack.Inverse(feature, kind, version),
                Optional.of(kept),
                undoes);
    }

    /** It takes back what another entry tells. */
    public Change takingBack(String entry) {
        return new Change(feature, title, target, paths, condition, hashes, wayBack, values, Optional.of(entry));
    }
}

package dev.pilothouse.feature.site.deploy;

import dev.pilothouse.core.Fault;
import dev.pilothouse.core.Outcome;
import dev.pilothouse.core.Refused;
import dev.pilothouse.core.Remedy;
import dev.pilothouse.core.Text;
import dev.pilothouse.feature.site.release.Attempt;
import dev.pilothouse.feature.site.release.Manifest;
import dev.pilothouse.feature.site.release.Pointer;
import dev.pilothouse.feature.site.release.Release;
import dev.pilothouse.feature.site.release.SiteGateway;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Tells whose deploy it was that moved the pointer first. A request that was stopped here may reach the bucket later, so it
 * can be one's own. Thread-safe.
 */
final class Overtaken {
    private final SiteGateway site;
    private final String who;
    private final Set<String> ours = ConcurrentHashMap.newKeySet();

    /** @param who is signed in */
    Overtaken(SiteGateway site, String who) {
        this.site = site;
        this.who = who;
    }

    /** Remembers a deploy that is begun from here. */
    void begin(Attempt attempt) {
        ours.add(attempt.id());
    }

    /** Reads the pointer again, and says what it shows. */
    Refused told() {
        Pointer now = site.pointer();
        String what = now.attempt().map(this::begun).orElseGet(() -> ended(now));
        return new Refused(new Fault(
                what,
                Outcome.NOT_DONE,
                Text.tr("Plan again to see what is live now."),
                Remedy.CHECK,
                Fault.Technical.NONE));
    }

    private String begun(Attempt attempt) {
        if (attempt.preview().isPresent()) {
            return Text.tr(
                    "{0} is at work on the preview “{1}”.",
                    attempt.who(), attempt.preview().get());
        }
        if (ours.contains(attempt.id())) {
            return Text.tr(
                    "Your own deploy of release {0}, which was stopped, reached the bucket after this plan was made.",
                    attempt.release());
        }
        String since = DateTimeFormatter.ofLocalizedTime(FormatStyle.MEDIUM)
                .withLocale(Locale.getDefault(Locale.Category.FORMAT))
                .format(attempt.since().atZone(ZoneId.systemDefault()));
        return attempt.who().equals(who)
                ? Text.tr("A deploy of release {0} was begun in your name at {1}.", attempt.release(), since)
                : Text.tr("{0} began a deploy of release {1} at {2}.", attempt.who(), attempt.release(), since);
    }

    private String ended(Pointer now) {
        Optional<Release> release = now.release() == 0
                ? Optional.empty()
                : site.manifest(now.release()).map(Manifest::release);
        if (release.isEmpty()) {
            return Text.tr("What is live has changed since this plan was made.");
        }
        if (ours.contains(release.get().id())) {
            return Text.tr(
                    "Your own deploy of release {0} went live after this plan was made, though it was stopped.",
                    release.get().number());
        }
        return release.get().who().equals(who)
                ? Text.tr(
                        "Release {0} was made live in your name meanwhile.",
                        release.get().number())
                : Text.tr(
                        "{0} made release {1} live meanwhile.",
                        release.get().who(), release.get().number());
    }
}

package dev.pilothouse.cli;

import dev.pilothouse.core.Humane;
import dev.pilothouse.core.Text;
import dev.pilothouse.feature.site.history.Listed;
import dev.pilothouse.feature.site.history.Releases;
import dev.pilothouse.feature.site.release.Release;
import java.time.ZoneId;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** {@code pilothouse releases}. */
@Command(name = "releases", description = "Lists the site's releases, newest first.")
final class ReleasesCommand implements Callable<Integer> {
    private final Errand.Console console;

    @Mixin
    private SiteOptions site = new SiteOptions();

    @Spec
    private CommandSpec spec;

    private int most;

    ReleasesCommand(Errand.Console console) {
        this.console = console;
    }

    @Option(
            names = "--most",
            paramLabel = "COUNT",
            defaultValue = "30",
            description = "How many at most; without it, ${DEFAULT-VALUE}.")
    void most(int count) {
        if (count < 1) {
            throw new ParameterException(spec.commandLine(), "--most takes 1 or more.");
        }
        most = count;
    }

    @Override
    public Integer call() {
        return new Errand("releases", site, console).read((opened, errand) -> {
            Releases releases = opened.engine().releases(most, errand.progress());
            ArrayNode all = errand.answer().putArray("releases");
            releases.listed().forEach(one -> {
                answer(one, all.addObject());
                errand.say(line(one));
            });
            errand.answer().put("more", releases.more());
            releases.attempt().ifPresent(attempt -> {
                errand.answer().put("attempt", attempt.who());
                errand.say(Text.tr("{0} has begun a release that has not ended.", attempt.who()));
            });
            return Ending.DONE;
        });
    }

    private static void answer(Listed one, ObjectNode node) {
        Release release = one.release();
        node.put("number", release.number())
                .put("state", one.state().name().toLowerCase(Locale.ROOT))
                .put("who", release.who())
                .put("when", release.when().toString())
                .put("from", release.from())
                .put("note", release.told().note())
                .put("pinned", one.pinned());
        release.told().restores().ifPresent(restored -> node.put("restores", restored));
        release.told()
                .extent()
                .ifPresent(extent -> node.put("files", extent.files()).put("bytes", extent.bytes()));
        one.result().ifPresent(result -> node.put("asBuilt", result.equal()));
    }

    private static String line(Listed one) {
        Release release = one.release();
        String state = one.state().name().toLowerCase(Locale.ROOT).replace('_', ' ');
        String note = release.told().note();
        return String.join(
                        "  ",
                        String.format(Locale.ROOT, "%4d", release.number()),
                        String.format(Locale.ROOT, "%-11s", state),
                        Humane.exactTime(release.when(), ZoneId.systemDefault()),
                        release.who(),
                        note)
                .stripTrailing();
    }
}

package dev.pilothouse.cli;

import dev.pilothouse.core.Humane;
import dev.pilothouse.core.Text;
import dev.pilothouse.feature.site.deploy.Deployed;
import dev.pilothouse.feature.site.deploy.Verified;
import java.time.Duration;
import java.util.Optional;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** A release that a command made, as it tells it. */
final class Released {
    private Released() {}

    /** It is live in the bucket. */
    static void live(Deployed deployed, Errand errand) {
        errand.live();
        errand.answer()
                .put("release", deployed.release().number())
                .put("when", deployed.release().when().toString())
                .put("uploaded", deployed.uploaded());
        Optional<Duration> took = deployed.release().took();
        took.ifPresent(it -> errand.answer().put("tookMillis", it.toMillis()));
        deployed.invalidation().ifPresent(id -> errand.answer().put("invalidation", id));
        errand.say(Text.tr(
                        "Release {0} is live; {1,choice,0#no file was|1#1 file was|1<{1} files were} stored.",
                        deployed.release().number(), deployed.uploaded())
                + took.map(it -> " " + Text.tr("It took {0}.", Humane.duration(it)))
                        .orElse(""));
    }

    /** What visitors get of it. */
    static Ending proved(Verified verified, Errand errand) {
        ObjectNode edge =
                errand.answer().putObject("edge").put("pages", verified.pages()).put("assets", verified.assets());
        ArrayNode differing = edge.putArray("differing");
        verified.differing()
                .forEach(file -> differing.addObject().put("path", file.path()).put("why", file.why()));
        ArrayNode removed = edge.putArray("removed");
        verified.removed().forEach(removed::add);
        if (verified.seen().isEmpty()) {
            errand.say(Text.tr("Nothing had to be compared at the edge."));
        } else {
            errand.say(Text.tr(
                    "Visitors get {0,choice,1#1 file|1<{0} files} as built.", verified.pages() + verified.assets()));
        }
        verified.differing().forEach(file -> errand.say(Text.tr("not as built: {0}: {1}", file.path(), file.why())));
        verified.removed().forEach(path -> errand.say(Text.tr("deleted: {0}", path)));
        return verified.equal() ? Ending.DONE : Ending.UNPROVED;
    }
}

package dev.pilothouse.cli;

import dev.pilothouse.core.Humane;
import dev.pilothouse.core.Text;
import dev.pilothouse.feature.site.preview.Preview;
import dev.pilothouse.feature.site.preview.PreviewDeployed;
import dev.pilothouse.feature.site.preview.PreviewProof;
import dev.pilothouse.feature.site.preview.PreviewRemoved;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Previews as a command tells them. */
final class Shown {
    private Shown() {}

    /** It is stored. */
    static void preview(PreviewDeployed deployed, Errand errand) {
        answer(deployed.preview(), errand.answer());
        errand.answer().put("uploaded", deployed.uploaded());
        ArrayNode removed = errand.answer().putArray("removed");
        deployed.removed().forEach(removed::add);
        errand.say(Text.tr(
                "Preview {0}: {1,choice,0#no file was|1#1 file was|1<{1} files were} uploaded; it is kept until {2}.",
                deployed.preview().name(),
                deployed.uploaded(),
                Humane.exactTime(deployed.preview().mark().expires(), ZoneId.systemDefault())));
        deployed.preview().address().ifPresent(address -> errand.say(address.toString()));
        deployed.removed().forEach(name -> errand.say(Text.tr("removed, since it had expired: {0}", name)));
    }

    /** What visitors get of it. */
    static Ending proved(PreviewProof proof, Errand errand) {
        ObjectNode edge = errand.answer().putObject("edge").put("asBuilt", proof.asBuilt());
        ArrayNode differing = edge.putArray("differing");
        proof.differing()
                .forEach(file -> differing
                        .addObject()
                        .put("path", file.path())
                        .put("why", file.why().orElse("")));
        if (proof.seen().isEmpty()) {
            errand.say(Text.tr("Nothing was compared at the edge: the workspace names no address."));
        } else {
            errand.say(Text.tr("Visitors get {0,choice,0#no file|1#1 file|1<{0} files} as built.", proof.asBuilt()));
        }
        proof.differing()
                .forEach(file -> errand.say(Text.tr(
                        "not as built: {0}: {1}", file.path(), file.why().orElse(""))));
        return proof.differing().isEmpty() ? Ending.DONE : Ending.UNPROVED;
    }

    static void list(List<Preview> previews, Errand errand) {
        ArrayNode all = errand.answer().putArray("previews");
        previews.forEach(preview -> {
            answer(preview, all.addObject());
            errand.say(line(preview));
        });
    }

    static void removed(PreviewRemoved removed, Errand errand) {
        ArrayNode names = errand.answer().putArray("removed");
        removed.names().forEach(names::add);
        errand.answer().put("files", removed.files()).put("bytes", removed.bytes());
        ArrayNode left = errand.answer().putArray("left");
        removed.left().forEach(left::add);
        removed.left().forEach(path -> errand.say(Text.tr("left, since Pilothouse did not put it there: {0}", path)));
    }

    private static void answer(Preview preview, ObjectNode node) {
        node.put("name", preview.name())
                .put("state", state(preview))
                .put("who", preview.release().who())
                .put("when", preview.release().when().toString())
                .put("expires", preview.mark().expires().toString())
                .put("from", preview.release().from())
                .put("note", preview.release().told().note())
                .put("files", preview.files())
                .put("bytes", preview.bytes());
        preview.address().ifPresent(address -> node.put("address", address.toString()));
    }

    private static String line(Preview preview) {
        return String.join(
                        "  ",
                        String.format(Locale.ROOT, "%-24s", preview.name()),
                        String.format(Locale.ROOT, "%-7s", state(preview)),
                        Humane.exactTime(preview.release().when(), ZoneId.systemDefault()),
                        preview.release().who(),
                        preview.address().map(Object::toString).orElse(""))
                .stripTrailing();
    }

    private static String state(Preview preview) {
        return switch (preview.mark().state()) {
            case READY -> preview.expired(Instant.now()) ? "expired" : "ready";
            case BEGUN -> "begun";
            case GOING -> "going";
        };
    }
}

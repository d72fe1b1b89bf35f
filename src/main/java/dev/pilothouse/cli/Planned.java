package dev.pilothouse.cli;

import dev.pilothouse.core.Humane;
import dev.pilothouse.core.Text;
import dev.pilothouse.feature.site.build.LocalFile;
import dev.pilothouse.feature.site.plan.Change;
import dev.pilothouse.feature.site.plan.Check;
import dev.pilothouse.feature.site.plan.SitePlan;
import dev.pilothouse.feature.site.release.Extent;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** A plan as a command tells it. */
record Planned(SitePlan plan) {
    /** Tells what it would do, path by path. */
    void tell(Errand errand) {
        answer(errand.answer());
        Extent extent = plan.extent();
        errand.say(
                plan.empty()
                        ? Text.tr("Nothing to do: this build is live already.")
                        : Text.tr(
                                "Release {0}: {1} new, {2} changed, {3} removed, {4} unchanged; {5} to upload.",
                                plan.release(),
                                extent.added(),
                                extent.changed(),
                                extent.removed(),
                                plan.unchanged(),
                                Humane.bytes(extent.uploaded())));
        plan.changes().forEach(change -> errand.say("  " + sign(change) + " " + change.path() + headers(change)));
        plan.checks().forEach(check -> tell(check, errand));
    }

    /** Tells only what is against it. */
    void tellObstacles(Errand errand) {
        answer(errand.answer());
        plan.checks().stream()
                .filter(check -> check.verdict() == Check.Verdict.BLOCKS)
                .forEach(check -> tell(check, errand));
    }

    /** Tells what was looked at of a build that is no release; for people, only what is not as it should be. */
    static void tell(List<Check> all, Errand errand) {
        checks(all, errand.answer());
        all.stream().filter(check -> check.verdict() != Check.Verdict.FINE).forEach(check -> tell(check, errand));
    }

    private static void tell(Check check, Errand errand) {
        String verdict = switch (check.verdict()) {
            case FINE -> Text.tr("fine");
            case WARNS -> Text.tr("warning");
            case BLOCKS -> Text.tr("blocks");
        };
        errand.say(verdict + ": " + check.text());
        check.details().forEach(detail -> errand.say("    " + detail));
        check.offer().map(Planned::option).ifPresent(option -> errand.say("    " + option));
    }

    // What the window has a button for.
    private static String option(Check.Offer offer) {
        return switch (offer) {
            case PUBLISH_ANYWAY ->
                Text.tr("{0} publishes one all the same, and the reason is recorded", "--waive=PATH=REASON");
            case LEAVE_OUT_SOURCE_MAPS -> Text.tr("{0} leaves them out", "--without-source-maps");
            case PUBLISH_SOURCE_MAPS -> Text.tr("without {0} they are published", "--without-source-maps");
            case COPY_FUNCTION -> Text.tr("“function” of a plan with {0} is one that does it", "--json");
        };
    }

    private void answer(ObjectNode answer) {
        answer.put("release", plan.release()).put("deployable", plan.deployable());
        Extent extent = plan.extent();
        answer.putObject("extent")
                .put("files", extent.files())
                .put("bytes", extent.bytes())
                .put("added", extent.added())
                .put("changed", extent.changed())
                .put("removed", extent.removed())
                .put("unchanged", plan.unchanged())
                .put("uploadBytes", extent.uploaded());
        ArrayNode changes = answer.putArray("changes");
        plan.changes().forEach(change -> {
            ObjectNode one = changes.addObject()
                    .put("path", change.path())
                    .put("what", what(change))
                    .put("size", change.size());
            change.upload().flatMap(LocalFile::redirect).ifPresent(to -> one.put("redirect", to));
        });
        ArrayNode invalidate = answer.putArray("invalidate");
        plan.invalidate().forEach(invalidate::add);
        checks(plan.checks(), answer);
        plan.function().ifPresent(code -> answer.put("function", code));
    }

    private static void checks(List<Check> all, ObjectNode answer) {
        ArrayNode checks = answer.putArray("checks");
        all.forEach(check -> {
            ArrayNode details = checks.addObject()
                    .put("verdict", check.verdict().name().toLowerCase(Locale.ROOT))
                    .put("text", check.text())
                    .putArray("details");
            check.details().forEach(details::add);
        });
    }

    // Only where nothing else of it changes.
    private static String headers(Change change) {
        Optional<String> elsewhere = change.upload().flatMap(LocalFile::redirect);
        if (elsewhere.isPresent()) {
            return " → " + elsewhere.get();
        }
        return change instanceof Change.Changed changed && !changed.content()
                ? " (" + String.join(", ", changed.headers()) + ")"
                : "";
    }

    private static String what(Change change) {
        return change.getClass().getSimpleName().toLowerCase(Locale.ROOT);
    }

    private static String sign(Change change) {
        return switch (change) {
            case Change.New added -> "+";
            case Change.Changed changed -> "~";
            case Change.Removed removed -> "-";
            case Change.Kept kept -> "=";
        };
    }
}

package dev.pilothouse.feature.site.preview;

import dev.pilothouse.core.Text;
import dev.pilothouse.feature.site.plan.Check;
import dev.pilothouse.feature.site.release.Attempt;
import dev.pilothouse.feature.site.release.Pointer;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What is looked at before a build is deployed as a preview, beside what is looked at before it goes live. */
record PreviewChecks(RootedReferences references, List<String> foreign, Pointer pointer, boolean held) {
    Stream<Check> all() {
        return Stream.of(unfinished(), others(), Optional.of(toLive()), toItself())
                .flatMap(Optional::stream);
    }

    private Optional<Check> unfinished() {
        Optional<Attempt> attempt = pointer.attempt();
        if (attempt.flatMap(Attempt::preview).isPresent()) {
            return attempt.filter(begun -> held)
                    .map(begun -> Check.blocks(
                            Text.tr(
                                    "{0} is at work on the preview “{1}” right now.",
                                    begun.who(), begun.preview().orElseThrow()),
                            List.of()));
        }
        return attempt.map(begun -> Check.blocks(
                held
                        ? Text.tr("{0} is changing the site right now: previews wait until that is done.", begun.who())
                        : Text.tr(
                                "{0} has begun something that is not finished. Deploy or roll back first.",
                                begun.who()),
                List.of()));
    }

    private Optional<Check> others() {
        return Check.some(
                foreign,
                Check.Verdict.BLOCKS,
                "{0,choice,1#1 file lies|1<{0} files lie} where this preview would, and Pilothouse did not put"
                        + " {0,choice,1#it|1<them} there: choose another name",
                foreign.size());
    }

    private Check toLive() {
        List<String> all = references.toLive();
        return Check.some(
                        all,
                        Check.Verdict.WARNS,
                        "{0,choice,1#1 reference begins|1<{0} references begin} with a slash and"
                                + " {0,choice,1#leads|1<lead} to the live site, not into the preview: what you see is"
                                + " partly what is live. Build it with a relative base",
                        all.size())
                .orElseGet(() -> Check.fine(Text.tr(
                        "no page or style sheet names a file from the top of the site; what scripts name as they run"
                                + " can’t be seen")));
    }

    private Optional<Check> toItself() {
        List<String> all = references.toItself();
        return Check.some(
                all,
                Check.Verdict.WARNS,
                "{0,choice,1#1 reference names|1<{0} references name} this preview’s own folder: the build works here"
                        + " only, and must not be promoted",
                all.size());
    }
}

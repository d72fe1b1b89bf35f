package dev.pilothouse.feature.cdn.visitor;

import dev.pilothouse.core.Humane;
import dev.pilothouse.core.Text;
import java.time.Duration;

/** How what a visitor gets and what the origin holds compare. */
record Verdict(Kind kind, String words) {
    /** How it is drawn. */
    enum Kind {
        SAME,
        DIFFERENT,
        UNKNOWN
    }

    static Verdict of(EdgeAnswer edge, OriginAnswer origin) {
        if (edge.originFailed()) {
            return new Verdict(Kind.DIFFERENT, Text.tr("The edge could not get an answer from the origin."));
        }
        return switch (origin) {
            case OriginAnswer.Unasked unasked ->
                new Verdict(Kind.UNKNOWN, Text.tr("There is nothing to compare with."));
            case OriginAnswer.Missing missing -> ofMissing(edge);
            case OriginAnswer.Found found -> ofFound(edge, found);
        };
    }

    private static Verdict ofMissing(EdgeAnswer edge) {
        return edge.status() >= 400
                ? new Verdict(
                        Kind.SAME,
                        Text.tr(
                                "The origin has no such object, and the visitor is told so with status {0}.",
                                edge.status()))
                : new Verdict(
                        Kind.DIFFERENT, Text.tr("The edge still gives what the origin does not have{0}.", lying(edge)));
    }

    private static Verdict ofFound(EdgeAnswer edge, OriginAnswer.Found origin) {
        if (isSame(edge, origin)) {
            return new Verdict(Kind.SAME, Text.tr("The same: the visitor gets what the origin holds{0}.", lying(edge)));
        }
        if (origin.body().isEmpty()) {
            return new Verdict(Kind.UNKNOWN, Text.tr("The object is too large to be compared here."));
        }
        if (edge.status() >= 400 && !origin.isError()) {
            return new Verdict(
                    Kind.DIFFERENT,
                    Text.tr("The origin has it, and the visitor gets status {0}{1}.", edge.status(), lying(edge)));
        }
        return isOlder(edge, origin)
                ? new Verdict(Kind.DIFFERENT, Text.tr("The edge has an older copy{0}.", lying(edge)))
                : new Verdict(
                        Kind.DIFFERENT,
                        Text.tr("The visitor gets other content than the origin holds{0}.", lying(edge)));
    }

    private static boolean isSame(EdgeAnswer edge, OriginAnswer.Found origin) {
        boolean content = origin.body()
                .map(body -> body.sha256().equals(edge.body().sha256()))
                .orElseGet(() -> origin.etag().isPresent() && origin.etag().equals(edge.header("etag")));
        return content && edge.status() == origin.status();
    }

    // Both dates are S3's where the origin is a bucket; else how long the copy has been lying there has to do.
    private static boolean isOlder(EdgeAnswer edge, OriginAnswer.Found origin) {
        return edge.changed()
                .or(() -> edge.age().map(edge.at()::minus))
                .filter(copied -> origin.changed().filter(copied::isBefore).isPresent())
                .isPresent();
    }

    private static String lying(EdgeAnswer edge) {
        return edge.age()
                .filter(Duration::isPositive)
                .map(age -> Text.tr(", {0} old", Humane.duration(age)))
                .orElse("");
    }
}

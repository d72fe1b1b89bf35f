package dev.pilothouse.feature.site;

import dev.pilothouse.core.Text;
import dev.pilothouse.core.command.Command;
import dev.pilothouse.core.command.Needs;
import java.util.List;
import java.util.Optional;

/** What can be done to a site, in the window and without one, and what it needs of AWS. */
final class SiteCommands {
    /** The id of the feature, and of its pane. */
    static final String PANE = "site";

    static final Command PLAN = new Command(
            "plan",
            PANE,
            Text.tr("Plan"),
            "",
            Optional.of("Shortcut+R"),
            false,
            List.of(bucket("s3:GetObject"), bucket("s3:ListBucket")));
    static final Command DEPLOY = new Command(
            "deploy",
            PANE,
            Text.tr("Deploy"),
            "",
            Optional.of("Shortcut+Enter"),
            true,
            List.of(
                    bucket("s3:PutObject"),
                    bucket("s3:AbortMultipartUpload"),
                    bucket("s3:GetObject"),
                    bucket("s3:DeleteObject"),
                    distribution("cloudfront:CreateInvalidation"),
                    distribution("cloudfront:GetInvalidation")));

    static final Command RELEASES = new Command(
            "releases",
            PANE,
            Text.tr("Releases"),
            "fth-clock",
            Optional.of("Shortcut+H"),
            false,
            List.of(bucket("s3:GetObject"), bucket("s3:ListBucket")));
    static final Command ROLL_BACK = new Command(
            "roll-back",
            PANE,
            Text.tr("Roll back"),
            "fth-rotate-ccw",
            Optional.empty(),
            true,
            List.of(
                    bucket("s3:PutObject"),
                    bucket("s3:GetObject"),
                    bucket("s3:DeleteObject"),
                    distribution("cloudfront:CreateInvalidation"),
                    distribution("cloudfront:GetInvalidation")));
    static final Command PIN = new Command(
            "pin",
            PANE,
            Text.tr("Pin or unpin"),
            "fth-bookmark",
            Optional.empty(),
            true,
            List.of(bucket("s3:PutObject"), bucket("s3:DeleteObject")));
    static final Command COLLECT = new Command(
            "collect",
            PANE,
            Text.tr("Collect old files"),
            "fth-trash-2",
            Optional.empty(),
            true,
            List.of(
                    bucket("s3:ListBucket"),
                    bucket("s3:GetObject"),
                    bucket("s3:PutObject"),
                    bucket("s3:DeleteObject"),
                    distribution("cloudfront:CreateInvalidation")));

    static final List<Command> ALL = List.of(PLAN, DEPLOY, RELEASES, ROLL_BACK, PIN, COLLECT);

    /** What the pane reads by itself: what is live, and how the distribution serves it. */
    static final List<Needs> SHOWING = List.of(
            bucket("s3:ListBucket"),
            bucket("s3:GetObject"),
            distribution("cloudfront:GetDistribution"),
            distribution("cloudfront:GetCachePolicy"));

    private SiteCommands() {}

    private static Needs bucket(String action) {
        return new Needs(action, Text.tr("the site’s bucket"));
    }

    private static Needs distribution(String action) {
        return new Needs(action, Text.tr("the site’s distribution"));
    }
}

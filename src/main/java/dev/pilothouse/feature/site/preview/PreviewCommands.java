package dev.pilothouse.feature.site.preview;

import dev.pilothouse.core.Text;
import dev.pilothouse.core.command.Command;
import dev.pilothouse.core.command.Needs;
import java.util.List;
import java.util.Optional;

/** What can be done with previews, in the window and without one, and what it needs of AWS. */
public final class PreviewCommands {
    private static final String PANE = "site";

    /** Leads to the previews. */
    public static final Command PREVIEWS = new Command(
            "previews",
            PANE,
            Text.tr("Previews"),
            "fth-eye",
            Optional.empty(),
            false,
            List.of(bucket("s3:GetObject"), bucket("s3:ListBucket")));

    /** Deploys a build as a preview. */
    public static final Command PREVIEW = new Command(
            "preview",
            PANE,
            Text.tr("Deploy preview"),
            "fth-eye",
            Optional.empty(),
            true,
            List.of(
                    bucket("s3:PutObject"),
                    bucket("s3:AbortMultipartUpload"),
                    bucket("s3:GetObject"),
                    bucket("s3:ListBucket"),
                    bucket("s3:DeleteObject"),
                    distribution("cloudfront:CreateInvalidation"),
                    distribution("cloudfront:GetInvalidation")));

    /** Makes a preview live. */
    public static final Command PROMOTE = new Command(
            "promote",
            PANE,
            Text.tr("Make live"),
            "fth-upload",
            Optional.empty(),
            true,
            List.of(
                    bucket("s3:PutObject"),
                    bucket("s3:GetObject"),
                    bucket("s3:DeleteObject"),
                    distribution("cloudfront:CreateInvalidation"),
                    distribution("cloudfront:GetInvalidation")));

    /** Removes previews. */
    public static final Command REMOVE = new Command(
            "remove-preview",
            PANE,
            Text.tr("Remove preview"),
            "fth-trash-2",
            Optional.empty(),
            true,
            List.of(
                    bucket("s3:ListBucket"),
                    bucket("s3:GetObject"),
                    bucket("s3:PutObject"),
                    bucket("s3:DeleteObject"),
                    distribution("cloudfront:CreateInvalidation")));

    /** All of them. */
    public static final List<Command> ALL = List.of(PREVIEWS, PREVIEW, PROMOTE, REMOVE);

    private PreviewCommands() {}

    private static Needs bucket(String action) {
        return new Needs(action, Text.tr("the site’s bucket"));
    }

    private static Needs distribution(String action) {
        return new Needs(action, Text.tr("the site’s distribution"));
    }
}

package dev.pilothouse.feature.cdn.staging;

import dev.pilothouse.core.Text;
import dev.pilothouse.core.command.Command;
import dev.pilothouse.core.command.Needs;
import java.util.List;
import java.util.Optional;

/** What can be done with a staging distribution, and what it needs of AWS. */
public final class StagingCommands {
    static final Command SET = new Command(
            "set-staging",
            "cdn",
            Text.tr("Set staging traffic"),
            "fth-git-branch",
            Optional.empty(),
            true,
            List.of(
                    policy("cloudfront:UpdateContinuousDeploymentPolicy"),
                    policy("cloudfront:GetContinuousDeploymentPolicy")));

    static final Command PROMOTE = new Command(
            "promote-staging",
            "cdn",
            Text.tr("Promote the staging distribution"),
            "fth-git-merge",
            Optional.empty(),
            true,
            List.of(
                    new Needs("cloudfront:GetDistribution", Text.tr("the distribution")),
                    new Needs("cloudfront:UpdateDistribution", Text.tr("the distribution"))));

    /** All of them. */
    public static final List<Command> ALL = List.of(SET, PROMOTE);

    /** What looking needs. */
    public static final List<Needs> READS = List.of(
            policy("cloudfront:GetContinuousDeploymentPolicy"),
            new Needs("cloudfront:GetDistributionConfig", Text.tr("the staging distribution")));

    private StagingCommands() {}

    private static Needs policy(String action) {
        return new Needs(action, Text.tr("the continuous deployment policy"));
    }
}

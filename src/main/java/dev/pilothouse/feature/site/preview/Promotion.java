package dev.pilothouse.feature.site.preview;

import dev.pilothouse.feature.site.deploy.FromPreview;
import dev.pilothouse.feature.site.plan.SitePlan;

/**
 * What making a preview live would do: shown, then carried out. It makes an ordinary release, which can be rolled back.
 *
 * @param plan the changes, as of a deploy of the preview's files
 * @param from where their bytes are copied from
 */
public record Promotion(Preview preview, SitePlan plan, FromPreview from) {}

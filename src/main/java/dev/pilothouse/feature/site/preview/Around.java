package dev.pilothouse.feature.site.preview;

import dev.pilothouse.core.Workspace;
import dev.pilothouse.core.command.Permit;
import dev.pilothouse.core.work.Load;
import dev.pilothouse.feature.site.plan.SitePlan;
import java.util.function.BiConsumer;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableValue;

/**
 * What previews need of the pane around them.
 *
 * @param planned the build that was planned last
 * @param running whether a release is under way
 * @param note what the person says of the release that is about to be made
 * @param promote makes a preview live, and shows how far that is
 */
public record Around(
        Workspace workspace,
        ObservableValue<Load<SitePlan>> planned,
        ObservableValue<Boolean> running,
        StringProperty note,
        BiConsumer<Promotion, Permit> promote) {}

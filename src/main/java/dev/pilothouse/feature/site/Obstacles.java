package dev.pilothouse.feature.site;

import dev.pilothouse.core.Text;
import dev.pilothouse.feature.site.collect.CollectPlan;
import dev.pilothouse.feature.site.plan.Latest;
import dev.pilothouse.feature.site.plan.SitePlan;
import dev.pilothouse.feature.site.rollback.RollbackPlan;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;

/** Why a command of the Site pane has nothing to do now, in a sentence; empty while it has. */
final class Obstacles {
    private Obstacles() {}

    static ObservableValue<Optional<String>> plan(SiteModel model) {
        return Bindings.createObjectBinding(
                () -> underWay(model)
                        .or(() -> Optional.of(Text.tr("Name the folder or .zip of the build first."))
                                .filter(words -> model.source().get().isBlank())),
                model.stage(),
                model.source());
    }

    static ObservableValue<Optional<String>> deploy(SiteModel model) {
        return Bindings.createObjectBinding(
                () -> underWay(model)
                        .or(() -> Latest.obstacle(model.planned().get(), Text.tr("Plan the build first.")))
                        .or(() -> deploying(model)),
                model.stage(),
                model.planned(),
                model.typedName());
    }

    static ObservableValue<Optional<String>> rollBack(ReleasesModel model) {
        return Bindings.createObjectBinding(
                () -> underWay(model.site())
                        .or(() -> Latest.obstacle(model.back().get(), Text.tr("Choose a kept release first.")))
                        .or(() -> goingBack(model)),
                model.site().stage(),
                model.back(),
                model.typedName());
    }

    private static Optional<String> goingBack(ReleasesModel model) {
        SitePlan plan = model.back().get().ready().map(RollbackPlan::plan).orElseThrow();
        if (plan.empty()) {
            return Optional.of(Text.tr("There is nothing to bring back."));
        }
        return plan.deployable()
                ? untyped(model)
                : Optional.of(Text.tr("Something of that release is not kept any more, or a deploy is under way."));
    }

    static ObservableValue<Optional<String>> pin(ReleasesModel model) {
        return Bindings.createObjectBinding(
                () -> model.chosen().isPresent() ? Optional.empty() : Optional.of(Text.tr("Choose a release first.")),
                model.selected(),
                model.releases());
    }

    static ObservableValue<Optional<String>> collect(ReleasesModel model) {
        return Bindings.createObjectBinding(
                () -> underWay(model.site())
                        .or(() -> Latest.obstacle(model.leftovers().get(), Text.tr("Look for old files first.")))
                        .or(() -> collecting(model)),
                model.site().stage(),
                model.leftovers(),
                model.typedName());
    }

    private static Optional<String> collecting(ReleasesModel model) {
        CollectPlan plan = model.leftovers().get().ready().orElseThrow();
        return plan.empty() ? Optional.of(Text.tr("No old file can go.")) : untyped(model);
    }

    private static Optional<String> untyped(ReleasesModel model) {
        return model.typed()
                .filter(name -> !name.equals(model.typedName().get()))
                .map(name -> Text.tr("Type {0} first.", name));
    }

    static ObservableValue<Optional<String>> find(SiteModel model) {
        return model.planned()
                .map(load ->
                        load.shown().filter(plan -> !plan.changes().isEmpty()).isPresent()
                                ? Optional.empty()
                                : Optional.of(Text.tr("There is nothing to look through yet.")));
    }

    private static Optional<String> underWay(SiteModel model) {
        return model.stage().get() instanceof Stage.Deploying || model.stage().get() instanceof Stage.Following
                ? Optional.of(Text.tr("A release is under way."))
                : Optional.empty();
    }

    private static Optional<String> deploying(SiteModel model) {
        SitePlan plan = model.planned().get().ready().orElseThrow();
        if (!(model.stage().get() instanceof Stage.Planning)) {
            return Optional.of(Text.tr("Plan the build first."));
        }
        if (plan.empty()) {
            return Optional.of(Text.tr("There is nothing to deploy."));
        }
        if (!plan.deployable()) {
            return Optional.of(Text.tr("Something in the plan blocks it."));
        }
        return model.typed()
                .filter(name -> !name.equals(model.typedName().get()))
                .map(name -> Text.tr("Type {0} below the plan first.", name));
    }
}

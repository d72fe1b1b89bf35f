package dev.pilothouse.feature.site.preview;

import dev.pilothouse.core.Text;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;

/** Why a command about previews has nothing to do now, in a sentence; empty while it has. */
final class PreviewObstacles {
    private PreviewObstacles() {}

    static ObservableValue<Optional<String>> deploy(PreviewsModel model) {
        return Bindings.createObjectBinding(
                () -> busy(model).or(() -> deploying(model)),
                model.plan(),
                model.job(),
                model.around().running());
    }

    private static Optional<String> deploying(PreviewsModel model) {
        Optional<PreviewPlan> plan = model.plan().get().ready();
        if (plan.isEmpty()) {
            return Optional.of(Text.tr("Look at what the preview would be first."));
        }
        return plan.get().deployable()
                ? Optional.empty()
                : Optional.of(Text.tr("Something in the preview’s plan blocks it."));
    }

    static ObservableValue<Optional<String>> promote(PreviewsModel model) {
        return Bindings.createObjectBinding(
                () -> busy(model).or(() -> promoting(model)),
                model.promotion(),
                model.typedName(),
                model.job(),
                model.around().running());
    }

    private static Optional<String> promoting(PreviewsModel model) {
        Optional<Promotion> shown = model.promotion().get().ready();
        if (shown.isEmpty()) {
            return Optional.of(Text.tr("Choose a preview that is whole first."));
        }
        if (shown.get().plan().empty()) {
            return Optional.of(Text.tr("What is live is just that, file by file."));
        }
        return shown.get().plan().deployable()
                ? untyped(model)
                : Optional.of(Text.tr("Something blocks it: see beside the list."));
    }

    static ObservableValue<Optional<String>> remove(PreviewsModel model) {
        return Bindings.createObjectBinding(
                () -> busy(model)
                        .or(() -> model.going().get().isEmpty()
                                ? Optional.of(Text.tr("Choose a preview to remove first."))
                                : untyped(model)),
                model.going(),
                model.typedName(),
                model.job(),
                model.around().running());
    }

    private static Optional<String> untyped(PreviewsModel model) {
        return model.typed()
                .filter(name -> !name.equals(model.typedName().get()))
                .map(name -> Text.tr("Type {0} first.", name));
    }

    private static Optional<String> busy(PreviewsModel model) {
        if (model.job().get().isPresent()) {
            return Optional.of(Text.tr("A preview is being deployed."));
        }
        return model.around().running().getValue() ? Optional.of(Text.tr("A release is under way.")) : Optional.empty();
    }
}

package dev.pilothouse.feature.site.preview;

import dev.pilothouse.core.Text;
import dev.pilothouse.feature.site.plan.Latest;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;

/** Why a command about previews has nothing to do now, in a sentence; empty while it has. */
final class PreviewObstacles {
    private PreviewObstacles() {}

    static ObservableValue<Optional<String>> deploy(PreviewsModel model) {
        return Bindings.createObjectBinding(
                () -> busy(model)
                        .or(() -> Latest.obstacle(
                                model.plan().get(), Text.tr("Look at what the preview would be first.")))
                        .or(() -> deploying(model)),
                model.plan(),
                model.job(),
                model.around().running());
    }

    private static Optional<String> deploying(PreviewsModel model) {
        return model.plan().get().ready().orElseThrow().deployable()
                ? Optional.empty()
                : Optional.of(Text.tr("Something in the preview’s plan blocks it."));
    }

    static ObservableValue<Optional<String>> promote(PreviewsModel model) {
        return Bindings.createObjectBinding(
                () -> busy(model)
                        .or(() -> Latest.obstacle(
                                model.promotion().get(), Text.tr("Choose a preview that is whole first.")))
                        .or(() -> promoting(model)),
                model.promotion(),
                model.typedName(),
                model.job(),
                model.around().running());
    }

    private static Optional<String> promoting(PreviewsModel model) {
        Promotion promotion = model.promotion().get().ready().orElseThrow();
        if (promotion.plan().empty()) {
            return Optional.of(Text.tr("What is live is just that, file by file."));
        }
        return promotion.plan().deployable()
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

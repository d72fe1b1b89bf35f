package dev.pilothouse.feature.site.preview;

import dev.pilothouse.core.Humane;
import dev.pilothouse.core.Text;
import dev.pilothouse.core.command.Action;
import dev.pilothouse.ui.Buttons;
import dev.pilothouse.ui.CommandButton;
import dev.pilothouse.ui.Labels;
import java.util.List;
import java.util.Optional;

/** Which previews go, and the button that deletes them. */
final class RemovalSide extends SidePanel {
    RemovalSide(PreviewsModel model, Action remove) {
        super(Text.tr("Remove previews"), () -> model.select(Optional.empty()));
        List<String> names = model.going().get();
        List<Preview> going = model.previews().get().shown().orElse(List.of()).stream()
                .filter(preview -> names.contains(preview.name()))
                .toList();
        add(Labels.wrapped(Text.tr(
                "{0} {1,choice,1#goes|1<go}: {2,choice,0#no files|1#1 file|1<{2} files}, {3}. Only what Pilothouse put"
                        + " there is deleted. There is no way back but deploying the build again.",
                String.join(", ", names),
                names.size(),
                going.stream().mapToInt(Preview::files).sum(),
                Humane.bytes(going.stream().mapToLong(Preview::bytes).sum()))));
        CommandButton button = Buttons.of(remove, "danger");
        button.text().set(Text.tr("{0,choice,1#Remove preview|1<Remove {0} previews}", names.size()));
        add(decision(model, remove::run, button));
    }
}

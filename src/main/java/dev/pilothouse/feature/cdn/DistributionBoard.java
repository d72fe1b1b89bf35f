package dev.pilothouse.feature.cdn;

import dev.pilothouse.aws.cloudfront.Distribution;
import dev.pilothouse.core.Text;
import dev.pilothouse.core.Visible;
import dev.pilothouse.ui.Labels;
import dev.pilothouse.ui.WrappingRow;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.StringJoiner;
import java.util.function.Consumer;
import javafx.beans.value.ObservableValue;
import javafx.collections.FXCollections;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** How a distribution is set up: its names and manners in a card, its behaviours in a table, its error pages in a line. */
final class DistributionBoard extends VBox {
    private final Distribution distribution;

    /**
     * @param certificateLeft how long the certificate is still good, once that is known
     * @param beside what stands beside the card
     */
    DistributionBoard(
            Distribution distribution, ObservableValue<Optional<Duration>> certificateLeft, Node names, Node beside) {
        this.distribution = distribution;
        getStyleClass().add("distribution");
        VBox card = new VBox(title(names), facts(certificateLeft));
        card.getStyleClass().addAll("card", "distribution-card");
        HBox.setHgrow(card, Priority.ALWAYS);
        HBox top = new WrappingRow(card, beside);
        top.getStyleClass().add("tiles");
        getChildren().addAll(top, new BehaviourTable(distribution).node(), errors());
    }

    /** The distribution's id, or the choice where there are several. */
    static Node names(String id, List<String> all, Consumer<String> choose) {
        if (all.size() == 1) {
            return Labels.id(id);
        }
        ComboBox<String> choice = new ComboBox<>(FXCollections.observableArrayList(all));
        choice.setId("distribution");
        choice.setAccessibleText(Text.tr("Distribution"));
        choice.setValue(id);
        choice.valueProperty().subscribe((before, now) -> {
            if (!now.equals(id)) {
                choose.accept(now);
            }
        });
        return choice;
    }

    private Node title(Node names) {
        names.getStyleClass().add("strong");
        HBox row = new HBox(names, DistributionWords.state(distribution));
        if (!distribution.comment().isEmpty()) {
            row.getChildren().add(Labels.of(distribution.comment(), "muted"));
        }
        row.getStyleClass().add("title-row");
        row.setAlignment(Pos.CENTER_LEFT);
        return row;
    }

    private Node facts(ObservableValue<Optional<Duration>> certificateLeft) {
        Label words = Labels.wrapped("", "muted");
        words.setId("distribution-facts");
        words.textProperty().bind(certificateLeft.map(this::facts).map(Visible::of));
        return words;
    }

    private String facts(Optional<Duration> certificateLeft) {
        StringJoiner words = new StringJoiner(" · ");
        distribution.domains().aliases().forEach(words::add);
        words.add(distribution.domains().cloudFront())
                .add(DistributionWords.certificate(distribution.domains().certificate()));
        certificateLeft.map(DistributionWords::left).ifPresent(words::add);
        words.add(DistributionWords.http(distribution.delivery().http()))
                .add(DistributionWords.priceClass(distribution.delivery().priceClass()));
        return words.toString();
    }

    private Node errors() {
        if (distribution.errorPages().isEmpty()) {
            return Labels.wrapped(Text.tr("Errors are shown in the origins’ own words."), "muted");
        }
        StringJoiner words = new StringJoiner(" · ");
        distribution.errorPages().forEach(page -> words.add(error(page)));
        return Labels.wrapped(Text.tr("Errors: {0}", words), "muted");
    }

    private static String error(Distribution.ErrorPage it) {
        String believed = Text.tr("believed {0} s", it.seconds());
        String code = Integer.toString(it.code());
        return it.page()
                .map(page -> Text.tr("{0} shows {1} as {2}, {3}", code, page, Integer.toString(it.shown()), believed))
                .orElseGet(() -> Text.tr("{0} {1}", code, believed));
    }
}

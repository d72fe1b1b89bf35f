package dev.pilothouse.feature.cdn.visitor;

import dev.pilothouse.core.Humane;
import dev.pilothouse.core.Text;
import dev.pilothouse.ui.Facts;
import dev.pilothouse.ui.Labels;
import dev.pilothouse.ui.Pill;
import dev.pilothouse.ui.Tone;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/** One of the two answers: who spoke, the status, and what came, with the rest behind a link. */
final class AnswerBox extends VBox {
    private static final int SHORT = 10;

    AnswerBox() {
        getStyleClass().add("answer-box");
    }

    AnswerBox edge(EdgeAnswer it) {
        List<String> facts = new ArrayList<>();
        it.header("x-cache").ifPresent(cache -> facts.add("x-cache: " + cache.replace(" from cloudfront", "")));
        it.age().ifPresent(age -> facts.add(Text.tr("age {0} s", Humane.count(age.toSeconds()))));
        facts.addAll(content(it.body()));
        show(Text.tr("Edge"), Optional.of(it.status()), String.join(" · ", facts));
        headers(it.headers());
        return this;
    }

    AnswerBox origin(OriginAnswer answer) {
        switch (answer) {
            case OriginAnswer.Found it -> found(it);
            case OriginAnswer.Missing it ->
                show(Text.tr("Origin"), Optional.empty(), Text.tr("The bucket has no object {0}.", it.what()));
            case OriginAnswer.Unasked it -> show(Text.tr("Origin"), Optional.empty(), it.why());
        }
        return this;
    }

    private void found(OriginAnswer.Found it) {
        List<String> facts = new ArrayList<>();
        it.changed().ifPresent(at -> facts.add(Text.tr("changed {0}", Humane.exactTime(at, ZoneId.systemDefault()))));
        it.body().ifPresent(body -> facts.addAll(content(body)));
        show(Text.tr("Origin"), Optional.of(it.status()), String.join(" · ", facts));
        getChildren().add(Labels.wrapped(it.what(), "mono", "muted"));
    }

    private static List<String> content(Content it) {
        return List.of(Humane.exactBytes(it.bytes()), "sha " + it.sha256().substring(0, SHORT) + "…");
    }

    private void show(String who, Optional<Integer> status, String words) {
        Label said = Labels.wrapped(words);
        HBox title = new HBox(Labels.of(who, "strong"));
        status.ifPresent(code -> title.getChildren().add(new Pill(Integer.toString(code), tone(code))));
        title.getStyleClass().add("title-row");
        title.setAlignment(Pos.CENTER_LEFT);
        if (status.isPresent()) {
            said.getStyleClass().add("mono");
        }
        getChildren().addAll(title, said);
    }

    private void headers(Map<String, String> headers) {
        Facts facts = new Facts();
        headers.forEach((name, value) -> facts.add(name, Labels.wrapped(value, "mono")));
        facts.setVisible(false);
        facts.managedProperty().bind(facts.visibleProperty());
        Hyperlink open = new Hyperlink();
        open.setId("headers");
        open.setOnAction(event -> facts.setVisible(!facts.isVisible()));
        open.textProperty()
                .bind(facts.visibleProperty().map(shown -> shown ? Text.tr("Hide headers") : Text.tr("Headers")));
        getChildren().addAll((Node) open, facts);
    }

    private static Tone tone(int status) {
        if (status >= 400) {
            return status >= 500 ? Tone.DANGER : Tone.WARNING;
        }
        return status >= 300 ? Tone.ACCENT : Tone.SUCCESS;
    }
}

package dev.pilothouse.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pilothouse.core.Notices;
import dev.pilothouse.core.Place;
import dev.pilothouse.core.Prompts;
import dev.pilothouse.ui.Feature;
import dev.pilothouse.ui.View;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.layout.Region;
import org.junit.jupiter.api.Test;

/** Edits that wait to be saved keep one, as changes that run do. */
class LeavingQuestionTest {
    private static final String WAITS = "3 changes of customers wait to be saved; they are kept on this computer.";

    @Test
    void nothingThatRunsOrWaitsLetsGoAtOnce() {
        for (Leaving.Way way : Leaving.Way.values()) {
            assertThat(new Leaving(List.of(), List.of()).question(way)).isEmpty();
        }
    }

    @Test
    void whatWaitsIsToldBeforeOneGoes() {
        Leaving leaving = new Leaving(List.of(), List.of(WAITS));
        Prompts.Question question = leaving.question(Leaving.Way.SIGN_OUT).orElseThrow();
        assertThat(question.title()).isEqualTo("Sign out while changes wait to be saved?");
        assertThat(question.detail()).isEqualTo(WAITS);
        assertThat(leaving.question(Leaving.Way.CLOSE).orElseThrow().title())
                .isEqualTo("Close this window while changes wait to be saved?");
    }

    @Test
    void everyOpenPaneIsAskedWhetherSomethingWaits() {
        Panes panes = new Panes(
                List.of(
                        new StubFeature("tables", "Tables", "fth-table", Feature.Group.DATA),
                        new StubFeature("site", "Site", "fth-upload", Feature.Group.RELEASE)),
                (feature, place) -> new Waiting(feature.id().equals("tables") ? Optional.of(WAITS) : Optional.empty()),
                new Notices(Clock.systemUTC()));
        assertThat(panes.waiting()).isEmpty();
        panes.go(Place.of("tables"));
        panes.go(Place.of("site"));
        assertThat(panes.waiting()).containsExactly(WAITS);
    }

    private record Waiting(Optional<String> waiting) implements View {
        @Override
        public Node node() {
            return new Region();
        }

        @Override
        public String subtitle() {
            return "";
        }

        @Override
        public void close() {}
    }
}

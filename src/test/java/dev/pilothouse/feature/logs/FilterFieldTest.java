package dev.pilothouse.feature.logs;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import javafx.event.ActionEvent;
import javafx.scene.control.ComboBox;
import javafx.scene.control.TextField;
import javafx.util.Duration;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

class FilterFieldTest {
    private final List<String> typed = new ArrayList<>();
    private final List<String> entered = new ArrayList<>();

    @BeforeAll
    static void start() throws Exception {
        FxToolkit.registerPrimaryStage();
    }

    @Test
    void whereTellingCostsNothingWhatWasJustTypedIsKnownAtOnce() {
        onScreen(() -> {
            FilterField field = field(Duration.ZERO);
            text(field).setText("refund");
            assertThat(typed).containsExactly("refund false");
            return field;
        });
    }

    @Test
    void whereItCostsSomethingTheHandHasToRestAndEnterDoesNotWaitForThat() {
        onScreen(() -> {
            FilterField field = field(Duration.hours(1));
            text(field).setText("refund");
            assertThat(typed).isEmpty();
            text(field).fireEvent(new ActionEvent());
            assertThat(entered).containsExactly("refund false");
            assertThat(typed).isEmpty();
            return field;
        });
    }

    @Test
    void anotherWayToFilterIsToldAtOnceWithTheTextThatIsThere() {
        onScreen(() -> {
            FilterField field = field(Duration.hours(1));
            text(field).setText("?ERROR");
            ((ComboBox<?>) field.lookup("#filter-kind")).getSelectionModel().selectLast();
            assertThat(typed).containsExactly("?ERROR true");
            assertThat(field.isPattern()).isTrue();
            return field;
        });
    }

    private FilterField field(Duration rest) {
        return new FilterField(
                "filter",
                rest,
                (text, pattern) -> typed.add(text + " " + pattern),
                (text, pattern) -> entered.add(text + " " + pattern));
    }

    private static TextField text(FilterField field) {
        return (TextField) field.lookup("#filter");
    }

    private static <T> T onScreen(Callable<T> action) {
        return WaitForAsyncUtils.waitForAsyncFx(10_000, action);
    }
}

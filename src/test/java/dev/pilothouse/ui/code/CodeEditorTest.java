package dev.pilothouse.ui.code;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.pilothouse.core.Notices;
import dev.pilothouse.core.work.Tasks;
import java.time.Clock;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.IntStream;
import javafx.animation.AnimationTimer;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import jfx.incubator.scene.control.richtext.CodeArea;
import jfx.incubator.scene.control.richtext.TextPos;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

@ExtendWith(ApplicationExtension.class)
class CodeEditorTest {
    private final Deque<Runnable> offScreen = new ArrayDeque<>();
    private final List<String> read = new ArrayList<>();
    private final List<String> coloured = new CopyOnWriteArrayList<>();
    private CodeModel<String> model;
    private CodeEditor editor;
    private CodeArea area;

    @Start
    void open(Stage stage) {
        Platform.setImplicitExit(false);
        Tasks tasks = new Tasks(
                Runnable::run,
                offScreen::add,
                failure -> {
                    throw new AssertionError(failure);
                },
                new Notices(Clock.systemUTC()),
                Clock.systemUTC());
        model = new CodeModel<>(tasks.scope(), JsonCheck::read);
        model.onRead(read::add);
        editor = new CodeEditor("event", "Event", model, this::tokens).completing(CodeEditorTest::offer);
        Button next = new Button("Next");
        next.setId("next");
        stage.setScene(new Scene(new VBox(editor, next), 500, 400));
        stage.setX(0);
        stage.setY(0);
        stage.show();
        area = (CodeArea) editor.lookup("#event");
    }

    @BeforeEach
    void someText(FxRobot robot) {
        robot.interact(() -> {
            model.show("{\n  \"a\": 1,\n  \"b\": 22\n}");
            area.requestFocus();
        });
        read.clear();
    }

    @Test
    void whatIsWrongIsToldOnceTheHandRests(FxRobot robot) {
        robot.interact(() -> area.replaceText(TextPos.ofLeading(1, 7), TextPos.ofLeading(1, 8), "tru"));
        await().until(() -> model.mark().getValue().isPresent());
        robot.interact(() -> editor.layout());
        assertThat(robot.lookup("#event-problem").queryAs(Label.class).getText())
                .isEqualTo("Line 2, column 8: This is not JSON: Unrecognized token 'tru'.");
        assertThat(robot.lookup(".line-number.wrong").queryAs(Label.class).getText())
                .isEqualTo("✕ 2");
        assertThat(read).isEmpty();
        robot.interact(() -> area.replaceText(TextPos.ofLeading(1, 7), TextPos.ofLeading(1, 10), "true"));
        await().until(() -> read.size() == 1);
        assertThat(model.mark().getValue()).isEmpty();
        assertThat(robot.lookup("#event-problem").query().isVisible()).isFalse();
    }

    @Test
    void ofALongTextOnlyLinesNearTheSeenOnesAreColouredAndNoneBeforeItIsDrawn(FxRobot robot) {
        int[] before = new int[1];
        robot.interact(() -> {
            coloured.clear();
            model.show("\"a\": 1,\n".repeat(10_000));
            before[0] = coloured.size();
        });
        await().until(() -> coloured.size() > 10);
        robot.interact(() -> editor.getScene().getRoot().layout());
        assertThat(before[0]).isZero();
        assertThat(coloured).hasSizeLessThan(400);
        assertThat(area.getCaretPosition()).isEqualTo(TextPos.ZERO);
    }

    @Test
    void aLongTextIsMadeAFewLinesAFrameUntilSomebodyPressesAKey(FxRobot robot) {
        List<Integer> made = new CopyOnWriteArrayList<>();
        AnimationTimer frames = new AnimationTimer() {
            @Override
            public void handle(long now) {
                made.add(coloured.size());
            }
        };
        robot.interact(() -> {
            coloured.clear();
            model.show("\"a\": 1,\n".repeat(10_000));
            frames.start();
        });
        await().until(() -> area.getParagraphCount() > 10_000);
        robot.interact(frames::stop);
        assertThat(IntStream.range(1, made.size()).map(frame -> made.get(frame) - made.get(frame - 1)))
                .allMatch(lines -> lines < 50);
        robot.interact(() -> {
            model.show("\"b\": 1,\n".repeat(10_000));
            assertThat(area.getParagraphCount()).isLessThan(100);
        });
        press(robot, KeyCode.END, true);
        assertThat(area.getParagraphCount()).isGreaterThan(10_000);
    }

    private List<Token> tokens(String line) {
        coloured.add(line);
        return Language.JSON.tokens(line);
    }

    @Test
    void aTextThatIsShownIsNotTakenForATypedOne() {
        assertThat(model.finish()).isTrue();
        assertThat(read).isEmpty();
        assertThat(area.isUndoable()).isFalse();
    }

    @Test
    void theSameTextShownAgainTakesThePlaceOfWhatWasTyped(FxRobot robot) {
        String text = area.getText();
        robot.interact(() -> {
            area.replaceText(TextPos.ofLeading(1, 7), TextPos.ofLeading(1, 8), "2");
            model.finish();
            model.show(text);
        });
        assertThat(editor.text()).isEqualTo(text);
    }

    @Test
    void leavingTheFieldReadsWhatWasTyped(FxRobot robot) {
        robot.interact(() -> {
            area.replaceText(TextPos.ofLeading(1, 7), TextPos.ofLeading(1, 8), "2");
            area.select(TextPos.ofLeading(1, 8));
        });
        press(robot, KeyCode.TAB, false);
        assertThat(robot.lookup("#next").query().isFocused()).isTrue();
        assertThat(read).containsExactly("{\n  \"a\": 2,\n  \"b\": 22\n}");
    }

    @Test
    void theNextLineBeginsWhereThisOneDoes(FxRobot robot) {
        robot.interact(() -> area.select(TextPos.ofLeading(1, 9)));
        press(robot, KeyCode.ENTER, false);
        assertThat(editor.text()).isEqualTo("{\n  \"a\": 1,\n  \n  \"b\": 22\n}");
        assertThat(area.getCaretPosition().offset()).isEqualTo(2);
    }

    @Test
    void whatMayStandThereIsOfferedWhileAWordIsTypedAndTakesItsPlace(FxRobot robot) {
        robot.interact(() -> model.show("[tr"));
        robot.interact(() -> area.select(TextPos.ofLeading(0, 3)));
        type(robot, "u");
        assertThat(offered(robot)).isEqualTo(1);
        press(robot, KeyCode.ENTER, false);
        assertThat(editor.text()).isEqualTo("[true");
        assertThat(robot.lookup("#completions").tryQuery()).isEmpty();
        type(robot, "]");
        press(robot, KeyCode.SPACE, true);
        assertThat(offered(robot)).isEqualTo(3);
        press(robot, KeyCode.DOWN, false);
        press(robot, KeyCode.ESCAPE, false);
        assertThat(robot.lookup("#completions").tryQuery()).isEmpty();
        assertThat(editor.text()).isEqualTo("[true]");
    }

    @Test
    void findingGoesRoundAndEscapeLeadsBack(FxRobot robot) {
        press(robot, KeyCode.F, true);
        robot.write("\":", 0);
        Label count = robot.from(robot.lookup(".find-bar")).lookup(".label").queryAs(Label.class);
        assertThat(count.getText()).isEqualTo("1 of 2");
        assertThat(area.getSelection().getMin()).isEqualTo(TextPos.ofLeading(1, 4));
        robot.push(KeyCode.ENTER).push(KeyCode.ENTER);
        assertThat(count.getText()).isEqualTo("1 of 2");
        robot.push(KeyCode.ESCAPE);
        assertThat(area.isFocused()).isTrue();
        assertThat(robot.lookup(".find-bar").query().isVisible()).isFalse();
    }

    @Test
    void aLongTextIsReadOffTheScreensThread(FxRobot robot) {
        String long1 = "{\"a\": \"" + "x1y2 ".repeat(80_000) + "\"}";
        robot.interact(() -> {
            model.show(long1);
            area.insertText(TextPos.ofLeading(0, 1), "\"n\": 1, ", null);
            editor.getScene().getRoot().layout();
            model.rest();
        });
        assertThat(offScreen).hasSize(1);
        assertThat(read).isEmpty();
        robot.interact(() -> offScreen.remove().run());
        assertThat(read).hasSize(1);
        assertThat(new Colours(model.mark(), Language.JSON)
                        .createRichParagraph(
                                (jfx.incubator.scene.control.richtext.model.CodeTextModel) area.getModel(), 0)
                        .getSegmentCount())
                .isBetween(400_000 / 500, 400_000 / 500 + 1);
    }

    @Test
    void savingReadsALongTextAtOnceAndItsLateReadingIsDropped(FxRobot robot) {
        robot.interact(() -> {
            model.show("[" + "1,".repeat(40_000) + "1]");
            area.insertText(TextPos.ofLeading(0, 1), "2,", null);
            model.rest();
            assertThat(model.finish()).isTrue();
        });
        assertThat(read).hasSize(1);
        robot.interact(() -> offScreen.removeLast().run());
        assertThat(read).hasSize(1);
    }

    private static Completions.Offer offer(String text, int at) {
        int from = at;
        while (from > 0 && Character.isLetter(text.charAt(from - 1))) {
            from--;
        }
        String word = text.substring(from, at);
        return new Completions.Offer(
                from,
                List.of("true", "false", "null").stream()
                        .filter(each -> each.startsWith(word))
                        .map(each -> new Completions.Choice(each, "word"))
                        .toList());
    }

    private static int offered(FxRobot robot) {
        return robot.lookup("#completions").queryAs(ListView.class).getItems().size();
    }

    private void type(FxRobot robot, String letter) {
        robot.interact(() -> area.fireEvent(
                new KeyEvent(KeyEvent.KEY_TYPED, letter, letter, KeyCode.UNDEFINED, false, false, false, false)));
    }

    // The robot's keys don't reach the area headless.
    private void press(FxRobot robot, KeyCode key, boolean shortcut) {
        robot.interact(
                () -> area.fireEvent(new KeyEvent(KeyEvent.KEY_PRESSED, "", "", key, false, shortcut, false, false)));
    }
}

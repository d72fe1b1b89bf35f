package dev.pilothouse.app;

import dev.pilothouse.core.Humane;
import dev.pilothouse.core.Setting;
import dev.pilothouse.core.Settings;
import dev.pilothouse.core.Text;
import dev.pilothouse.core.journal.Values;
import dev.pilothouse.core.work.PollingBudget;
import dev.pilothouse.feature.tables.read.ReadShare;
import dev.pilothouse.ui.Buttons;
import dev.pilothouse.ui.FormRow;
import dev.pilothouse.ui.Labels;
import dev.pilothouse.ui.theme.Appearance;
import java.nio.file.Path;
import java.time.ZoneId;
import java.time.format.TextStyle;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.RadioButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;

/** What a person may choose for the whole program; each choice holds at once, unless it says otherwise. */
final class SettingsBoard extends VBox {
    /** Whether a long task that ends unseen is told by the desktop. */
    static final Setting<Boolean> NOTIFY = Setting.of("notify", Boolean.class, true);

    /** Whether the log has every step. */
    static final Setting<Boolean> DETAILED = Setting.of("detailedLog", Boolean.class, false);

    private final Settings settings;

    /**
     * What the board shows and changes beside the settings.
     *
     * @param log where the program's own log is; empty where none is kept
     * @param detailed told when the log is to have every step, or no longer
     */
    record Parts(
            Appearance appearance,
            Times times,
            boolean notes,
            Optional<Path> log,
            Consumer<Boolean> detailed,
            NetworkPart network,
            Optional<UpdatePart> updates) {}

    SettingsBoard(Settings settings, Parts parts, Runnable close) {
        this.settings = settings;
        setId("settings-board");
        getStyleClass().addAll("prompt", "settings");
        setAccessibleText(Text.tr("Settings"));
        AppearancePopover looks = new AppearancePopover(parts.appearance());
        looks.getStyleClass().setAll("looks");
        HBox buttons = new HBox(Buttons.of("close-settings", Text.tr("Close"), close, "accent"));
        buttons.getStyleClass().add("buttons");
        VBox choices = new VBox(
                looks,
                times(parts.times()),
                part(Text.tr("Tasks"), box("notify", notes(parts.notes()), NOTIFY, now -> {})),
                part(Text.tr("Reading by itself"), polling()),
                part(Text.tr("Tables"), reads()),
                parts.network(),
                part(Text.tr("Journal"), days()),
                log(parts));
        parts.updates().ifPresent(choices.getChildren()::add);
        choices.getStyleClass().add("choices");
        getChildren().addAll(Labels.of(Text.tr("Settings"), "heading"), Scrolling.down(choices), buttons);
    }

    private static Node part(String title, Node... choices) {
        VBox part = new VBox(Labels.of(title, "strong"));
        part.getStyleClass().add("part");
        part.getChildren().addAll(choices);
        return part;
    }

    private static Node times(Times times) {
        ToggleGroup group = new ToggleGroup();
        ZoneId local = times.local().toZoneId();
        String here = local.getDisplayName(TextStyle.FULL, Locale.ENGLISH);
        return part(
                Text.tr("Times"),
                time("times-local", Text.tr("As on this computer: {0}", here), Times.Choice.LOCAL, group, times),
                time("times-utc", Text.tr("UTC, as in AWS’s logs"), Times.Choice.UTC, group, times),
                Labels.wrapped(
                        Text.tr("Times that are on screen follow when they are drawn again."), "muted", "small"));
    }

    private static RadioButton time(String id, String title, Times.Choice choice, ToggleGroup group, Times times) {
        RadioButton radio = new RadioButton(title);
        radio.setId(id);
        radio.setToggleGroup(group);
        radio.setSelected(times.choice() == choice);
        radio.setOnAction(event -> times.choose(choice));
        return radio;
    }

    private static String notes(boolean desktop) {
        return desktop
                ? Text.tr("Notify me when a long task ends unseen")
                : Text.tr("Mark the window’s title when a long task ends unseen");
    }

    private Node days() {
        ComboBox<Integer> days = choice(
                "journal-days",
                Values.DAYS,
                List.of(1, 7, 30, 90),
                number -> Text.tr("{0,choice,1#1 day|1<{0} days}", number));
        return new FormRow(Text.tr("Keep values for taking changes back (from the next start)"), days);
    }

    private Node polling() {
        ComboBox<Integer> requests = choice(
                "polling",
                PollingBudget.REQUESTS,
                List.of(0, 120, 600, 3600),
                number -> number == 0 ? Text.tr("None") : Text.tr("{0} an hour", Humane.count(number)));
        return new VBox(
                4,
                new FormRow(Text.tr("Requests that panes may send by themselves"), requests),
                Labels.wrapped(
                        Text.tr("Of all windows together, since AWS counts and bills them. Only what is on screen is"
                                + " read by itself; F5 always reads."),
                        "muted",
                        "small"));
    }

    private Node reads() {
        ComboBox<Integer> percent = choice(
                "table-reads", ReadShare.PERCENT, List.of(5, 10, 25, 50, 100), number -> Text.tr("{0}%", number));
        return new VBox(
                new FormRow(Text.tr("Reading takes at most, of a provisioned table’s capacity"), percent),
                Labels.wrapped(
                        Text.tr("The rest is left to the application. Tables that are paid by the request aren’t"
                                + " slowed."),
                        "muted",
                        "small"));
    }

    private ComboBox<Integer> choice(
            String id, Setting<Integer> setting, List<Integer> offered, Function<Integer, String> words) {
        int now = settings.get(setting);
        ComboBox<Integer> choice = new ComboBox<>();
        choice.setId(id);
        choice.getItems()
                .addAll(Stream.concat(offered.stream(), Stream.of(now))
                        .distinct()
                        .sorted()
                        .toList());
        choice.setConverter(new StringConverter<>() {
            @Override
            public String toString(Integer number) {
                return number == null ? "" : words.apply(number);
            }

            @Override
            public Integer fromString(String text) {
                throw new UnsupportedOperationException("chosen, never typed");
            }
        });
        choice.setValue(now);
        choice.setOnAction(event -> settings.set(setting, choice.getValue()));
        return choice;
    }

    private Node log(Parts parts) {
        Node where = parts.log()
                .<Node>map(file -> Labels.wrapped(file.toString(), "mono", "muted"))
                .orElseGet(() -> Labels.of(Text.tr("No log is kept: its folder can’t be used."), "muted"));
        return part(
                Text.tr("Log of the program"),
                where,
                box("detailed-log", Text.tr("Write every step, to find a fault"), DETAILED, parts.detailed()));
    }

    private CheckBox box(String id, String title, Setting<Boolean> setting, Consumer<Boolean> changed) {
        CheckBox box = new CheckBox(title);
        box.setId(id);
        box.setWrapText(true);
        box.setSelected(settings.get(setting));
        box.setOnAction(event -> {
            settings.set(setting, box.isSelected());
            changed.accept(box.isSelected());
        });
        return box;
    }
}

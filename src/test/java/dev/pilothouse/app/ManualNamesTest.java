package dev.pilothouse.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pilothouse.app.help.Manual;
import dev.pilothouse.app.help.Page;
import dev.pilothouse.core.command.Command;
import dev.pilothouse.core.command.Usual;
import dev.pilothouse.ui.Feature;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * What the manual says of panes and commands: each pane has a page, which names all its commands and their keys, and what stands
 * in bold is a command that there is.
 */
class ManualNamesTest {
    private static final Pattern BOLD = Pattern.compile("\\*\\*([^*]+)\\*\\*");
    private static final Pattern KEY = Pattern.compile("(?m)^\\| ((?:Ctrl\\+|F\\d)\\S*) \\| \\*\\*([^*]+)\\*\\*");
    private final Manual manual = Manual.in(Path.of("assets"));

    @Test
    void eachPaneHasAPage() {
        assertThat(SignedInScreen.FEATURES)
                .allSatisfy(feature -> assertThat(manual.page(feature.id())).isPresent());
    }

    @Test
    void aPanesPageNamesAllThatCanBeDoneInIt() {
        for (Feature feature : SignedInScreen.FEATURES) {
            Set<String> named = bold(manual.page(feature.id()).orElseThrow());
            assertThat(feature.commands())
                    .extracting(Command::title)
                    .as(feature.id())
                    .isSubsetOf(named);
        }
    }

    @Test
    void whatTheWindowCanDoIsNamedSomewhere() {
        Set<String> named = new HashSet<>();
        manual.pages().forEach(page -> named.addAll(bold(page)));
        assertThat(named).containsAll(windowCommands().map(Command::title).toList());
        assertThat(named).containsAll(Usual.all().stream().map(Command::title).toList());
    }

    /** Rows such as {@code | Ctrl+Enter | **Deploy** |}: none is wrong, and none is missing. */
    @Test
    void theKeysAreThoseOfTheCommands() {
        for (Feature feature : SignedInScreen.FEATURES) {
            Page page = manual.page(feature.id()).orElseThrow();
            assertThat(keys(page)).as(feature.id()).containsAllEntriesOf(keys(feature.commands().stream()));
            Map<String, String> known = new HashMap<>(keys(feature.commands().stream()));
            known.putAll(keys(Usual.all().stream()));
            assertThat(known).as(feature.id()).containsAllEntriesOf(keys(page));
        }
        Page window = manual.page(WindowCommands.WINDOW).orElseThrow();
        assertThat(keys(window))
                .containsExactlyInAnyOrderEntriesOf(keys(Stream.concat(windowCommands(), Usual.all().stream())));
    }

    @Test
    void whatStandsInBoldIsACommand() {
        Set<String> titles = titles();
        manual.pages().forEach(page -> assertThat(titles).as(page.name()).containsAll(bold(page)));
    }

    private static Set<String> bold(Page page) {
        return BOLD.matcher(page.markdown())
                .results()
                .map(found -> found.group(1).replaceAll("\\s+", " "))
                .collect(Collectors.toSet());
    }

    /** The keys of commands by their titles, as the manual writes keys. */
    private static Map<String, String> keys(Stream<Command> commands) {
        return commands.filter(command -> command.shortcut().isPresent())
                .collect(Collectors.toMap(
                        Command::title, command -> written(command.shortcut().orElseThrow())));
    }

    private static Map<String, String> keys(Page page) {
        return KEY.matcher(page.markdown())
                .results()
                .collect(Collectors.toMap(row -> row.group(2), row -> row.group(1)));
    }

    private static String written(String shortcut) {
        return shortcut.replace("Shortcut", "Ctrl").replace("Slash", "/").replace("Comma", ",");
    }

    private static Set<String> titles() {
        Set<String> titles = new HashSet<>();
        Usual.all().forEach(command -> titles.add(command.title()));
        SignedInScreen.FEATURES.forEach(feature -> feature.commands().forEach(command -> titles.add(command.title())));
        windowCommands().forEach(command -> titles.add(command.title()));
        return titles;
    }

    private static Stream<Command> windowCommands() {
        return Arrays.stream(WindowCommands.class.getDeclaredFields())
                .filter(field -> field.getType() == Command.class && Modifier.isStatic(field.getModifiers()))
                .map(ManualNamesTest::command);
    }

    private static Command command(Field field) {
        try {
            return (Command) field.get(null);
        } catch (IllegalAccessException e) {
            throw new AssertionError(e);
        }
    }
}

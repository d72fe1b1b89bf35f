package dev.pilothouse.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pilothouse.app.help.Manual;
import dev.pilothouse.app.help.Page;
import dev.pilothouse.core.command.Command;
import dev.pilothouse.core.command.Usual;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What the manual says of panes and commands: each pane has a page, and what stands in bold is a command that there is. */
class ManualNamesTest {
    private static final Pattern BOLD = Pattern.compile("\\*\\*([^*]+)\\*\\*");
    private final Manual manual = Manual.in(Path.of("assets"));

    @Test
    void eachPaneHasAPage() {
        assertThat(SignedInScreen.FEATURES)
                .allSatisfy(feature -> assertThat(manual.page(feature.id())).isPresent());
    }

    @Test
    void whatStandsInBoldIsACommand() {
        Set<String> titles = titles();
        for (Page page : manual.pages()) {
            Matcher bold = BOLD.matcher(page.markdown());
            while (bold.find()) {
                assertThat(titles).as(page.name()).contains(bold.group(1).replaceAll("\\s+", " "));
            }
        }
    }

    private static Set<String> titles() {
        Set<String> titles = new HashSet<>();
        Usual.all().forEach(command -> titles.add(command.title()));
        SignedInScreen.FEATURES.forEach(feature -> feature.commands().forEach(command -> titles.add(command.title())));
        Arrays.stream(WindowCommands.class.getDeclaredFields())
                .filter(field -> field.getType() == Command.class && Modifier.isStatic(field.getModifiers()))
                .forEach(field -> titles.add(title(field)));
        return titles;
    }

    private static String title(Field field) {
        try {
            return ((Command) field.get(null)).title();
        } catch (IllegalAccessException e) {
            throw new AssertionError(e);
        }
    }
}

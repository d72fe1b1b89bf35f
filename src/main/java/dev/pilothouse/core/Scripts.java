package dev.pilothouse.core;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Of which scripts a name's letters are: one that mixes them may only look like another (Unicode Technical Report 36). Pure. */
public final class Scripts {
    private Scripts() {}

    /** {@code Cyrillic and Latin}, where a name has letters of more than one script. */
    public static Optional<String> mixed(String name) {
        Set<Character.UnicodeScript> scripts = EnumSet.noneOf(Character.UnicodeScript.class);
        name.codePoints().mapToObj(Character.UnicodeScript::of).forEach(scripts::add);
        scripts.remove(Character.UnicodeScript.COMMON);
        scripts.remove(Character.UnicodeScript.INHERITED);
        return Optional.of(scripts)
                .filter(found -> found.size() > 1)
                .map(found -> found.stream().map(Scripts::name).sorted().collect(Collectors.joining(Text.tr(" and "))));
    }

    private static String name(Character.UnicodeScript script) {
        String name = script.name().toLowerCase(Locale.ROOT);
        return name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1);
    }
}

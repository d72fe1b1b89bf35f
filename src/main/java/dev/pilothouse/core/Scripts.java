package dev.pilothouse.core;

import java.text.Normalizer;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Of which scripts a name's letters are, and what it looks like: one name may be taken for another (Unicode Technical Report
 * 36, Unicode Technical Standard 39). Pure.
 */
public final class Scripts {
    // Cyrillic, Greek and Armenian letters, and the Latin ones that look the same in nearly every font; after UTS 39's
    // confusables.txt, in lower case; some look so only in upper case.
    private static final String ELSEWHERE = "аеорсухіјѕһԁԛԝӏґвкмнтκοραιυνωτհոսօցզ";
    private static final String LATIN = "aeopcyxijshdqwlrbkmhtkopaiuvwthnuogq";

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

    /**
     * What a name looks like at a glance: two names of the same looks are easily taken for one another. Without marks,
     * blanks and signs, in lower case; {@code 0} as {@code o}, {@code 1} and {@code i} as {@code l}.
     */
    public static String looks(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFKD)
                .toLowerCase(Locale.ROOT)
                .codePoints()
                .filter(Character::isLetterOrDigit)
                .mapToObj(Character::toString)
                .map(Scripts::latin)
                .collect(Collectors.joining())
                .replace('0', 'o')
                .replaceAll("[1i]", "l")
                .replace("rn", "m");
    }

    private static String latin(String letter) {
        int at = ELSEWHERE.indexOf(letter);
        return at < 0 ? letter : LATIN.substring(at, at + 1);
    }

    private static String name(Character.UnicodeScript script) {
        String name = script.name().toLowerCase(Locale.ROOT);
        return name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1);
    }
}

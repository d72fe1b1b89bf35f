package dev.pilothouse.feature.logs.errors;

import dev.pilothouse.feature.logs.lines.Ansi;
import dev.pilothouse.feature.logs.lines.Prefix;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What stays of a line when numbers, ids and hexadecimal digits are taken out: lines that say the same have the same shape. Pure.
 *
 * @param text with {@code ‹n›} for a number, {@code ‹hex›} and {@code ‹id›}
 */
public record Shape(String text) {
    private static final int LONGEST = 300;
    private static final int LOOKED_AT = 2_000;
    private static final int ID = 16;
    private static final int HEX = 8;
    private static final Pattern JSON_MESSAGE =
            Pattern.compile("\"(?:errorMessage|message|msg)\"\\s*:\\s*\"((?:[^\"\\\\]|\\\\.)*)\"");
    private static final Pattern JSON_TYPE = Pattern.compile("\"errorType\"\\s*:\\s*\"([^\"\\\\]*)\"");
    private static final Pattern UUID =
            Pattern.compile("[0-9A-Fa-f]{8}-[0-9A-Fa-f]{4}-[0-9A-Fa-f]{4}-[0-9A-Fa-f]{4}-[0-9A-Fa-f]{12}");

    /** The shape of a line: of its first line, and of structured ones of their message. */
    public static Shape of(String line) {
        return new Shape(cut(shaped(words(line)), LONGEST));
    }

    private static String words(String line) {
        String text = Prefix.strip(Ansi.plain(line).strip());
        if (text.indexOf('{') >= 0) {
            Matcher message = JSON_MESSAGE.matcher(text);
            Matcher type = JSON_TYPE.matcher(text);
            if (message.find()) {
                text = (type.find() ? type.group(1) + ": " : "") + message.group(1);
            }
        }
        int end = text.indexOf('\n');
        return cut((end < 0 ? text : text.substring(0, end)).replaceAll("\\s+", " "), LOOKED_AT);
    }

    // Not in the middle of a token: what stays would depend on where it was cut.
    private static String cut(String text, int most) {
        if (text.length() <= most) {
            return text.strip();
        }
        int at = most;
        while (at > 0 && isPart(text.charAt(at - 1)) && isPart(text.charAt(at))) {
            at--;
        }
        return text.substring(0, at).strip();
    }

    private static boolean isPart(char c) {
        return isToken(c) || c == '‹' || c == '›';
    }

    private static String shaped(String text) {
        String line = UUID.matcher(text).replaceAll("‹id›");
        StringBuilder shape = new StringBuilder(line.length());
        for (int at = 0; at < line.length(); ) {
            if (line.charAt(at) == '‹') {
                int end = line.indexOf('›', at);
                int to = end < 0 ? at + 1 : end + 1;
                shape.append(line, at, to);
                at = to;
            } else if (isToken(line.charAt(at))) {
                int end = at;
                while (end < line.length() && isToken(line.charAt(end))) {
                    end++;
                }
                token(line.substring(at, end), shape);
                at = end;
            } else {
                shape.append(line.charAt(at++));
            }
        }
        // 1,204.5 ms and 10.0.0.1 are one number each.
        return shape.toString().replaceAll("‹n›(?:[.,:]‹n›)+", "‹n›").replaceAll("-‹n›", "‹n›");
    }

    private static boolean isToken(char c) {
        return c >= '0' && c <= '9' || c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z';
    }

    private static void token(String token, StringBuilder into) {
        boolean digits = token.chars().anyMatch(c -> c >= '0' && c <= '9');
        if (!digits) {
            into.append(token);
        } else if (token.matches("0x[0-9a-fA-F]+") || token.length() >= HEX && isHex(token) && !isNumber(token)) {
            into.append("‹hex›");
        } else if (token.length() >= ID && !isNumber(token)) {
            into.append("‹id›");
        } else {
            into.append(token.replaceAll("[0-9]+", "‹n›"));
        }
    }

    private static boolean isNumber(String token) {
        return token.chars().allMatch(c -> c >= '0' && c <= '9');
    }

    private static boolean isHex(String token) {
        return token.chars().allMatch(c -> c >= '0' && c <= '9' || c >= 'a' && c <= 'f' || c >= 'A' && c <= 'F');
    }

    /**
     * The same, as far as it stands in the line as it came, where colours or tabs may divide what the shape has together.
     *
     * @param line of this shape
     */
    public String steadyIn(String line) {
        String best = "";
        for (String piece : text.split("‹(?:n|hex|id)›")) {
            String found = within(piece.strip().split(" "), line);
            best = found.length() > best.length() ? found : best;
        }
        return best;
    }

    private static String within(String[] words, String line) {
        String best = "";
        for (int from = 0; from < words.length; from++) {
            String run = "";
            for (int to = from; to < words.length; to++) {
                String longer = run.isEmpty() ? words[to] : run + " " + words[to];
                if (!line.contains(longer)) {
                    break;
                }
                run = longer;
            }
            best = run.length() > best.length() ? run : best;
        }
        return best;
    }

    /** The longest piece of it that stays the same from line to line: what such lines can be found by. */
    public String steady() {
        String best = "";
        for (String piece : text.split("‹(?:n|hex|id)›")) {
            if (piece.strip().length() > best.length()) {
                best = piece.strip();
            }
        }
        return best;
    }
}

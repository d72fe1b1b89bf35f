package dev.pilothouse.sandbox.logs.pattern;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Conditions on the fields of a message between blanks; what stands in brackets or quotation marks is one field.
 *
 * @param before fields from the beginning
 * @param after fields up to the end, behind an ellipsis; empty where there is none, so that the number of fields must agree
 */
record FieldsPattern(List<Field> before, Optional<List<Field>> after) implements FilterPattern {
    private static final String ELLIPSIS = "...";

    /** @param logic empty where anything may stand there */
    record Field(Optional<Logic<Comparison>> logic) {
        boolean takes(String text) {
            return logic.isEmpty() || logic.get().holds(comparison -> comparison.holds(text));
        }
    }

    static FieldsPattern read(Scanner scanner) throws InvalidPatternException {
        scanner.require("[");
        List<Field> before = new ArrayList<>();
        Optional<List<Field>> after = Optional.empty();
        do {
            if (!scanner.take(ELLIPSIS)) {
                after.orElse(before).add(field(scanner));
            } else if (after.isEmpty()) {
                after = Optional.of(new ArrayList<>());
            } else {
                throw new InvalidPatternException("more than one ellipsis");
            }
        } while (scanner.take(","));
        scanner.require("]");
        return new FieldsPattern(before, after);
    }

    private static Field field(Scanner scanner) throws InvalidPatternException {
        scanner.blanks();
        if (scanner.peek() == '(') {
            return new Field(Optional.of(Logic.read(scanner, FieldsPattern::named)));
        }
        String name = name(scanner);
        Optional<Comparison> first = Comparison.read(scanner);
        if (first.isEmpty()) {
            return new Field(Optional.empty());
        }
        Logic.Reader<Comparison> conditions = new Logic.Reader<>() {
            private boolean begun;

            // The first one's name is read already.
            @Override
            public Comparison read(Scanner inside) throws InvalidPatternException {
                boolean again = begun;
                begun = true;
                return again ? same(name, inside) : first.get();
            }
        };
        return new Field(Optional.of(Logic.read(scanner, conditions)));
    }

    private static Comparison same(String name, Scanner scanner) throws InvalidPatternException {
        scanner.blanks();
        if (!name(scanner).equals(name)) {
            throw new InvalidPatternException("the conditions of a field must all name it");
        }
        return Comparison.read(scanner).orElseThrow(scanner::unexpected);
    }

    private static Comparison named(Scanner scanner) throws InvalidPatternException {
        scanner.blanks();
        name(scanner);
        return Comparison.read(scanner).orElseThrow(scanner::unexpected);
    }

    private static String name(Scanner scanner) {
        return scanner.whileSo(c -> Character.isLetterOrDigit(c) || c == '_' || c == '-' || c == '$');
    }

    @Override
    public boolean matches(String message) {
        List<String> fields = fields(message);
        int behind = after.map(List::size).orElse(0);
        boolean fits = after.isPresent() ? fields.size() >= before.size() + behind : fields.size() == before.size();
        return fits
                && all(before, fields.subList(0, before.size()))
                && all(after.orElse(List.of()), fields.subList(fields.size() - behind, fields.size()));
    }

    private static boolean all(List<Field> wanted, List<String> fields) {
        for (int i = 0; i < wanted.size(); i++) {
            if (!wanted.get(i).takes(fields.get(i))) {
                return false;
            }
        }
        return true;
    }

    static List<String> fields(String message) {
        List<String> fields = new ArrayList<>();
        int at = 0;
        while (at < message.length()) {
            if (Character.isWhitespace(message.charAt(at))) {
                at++;
                continue;
            }
            char closing = switch (message.charAt(at)) {
                case '[' -> ']';
                case '"' -> '"';
                default -> Scanner.END;
            };
            int end = closing == Scanner.END ? -1 : message.indexOf(closing, at + 1);
            int start = end < 0 ? at : at + 1;
            int stop = end < 0 ? blank(message, at) : end;
            fields.add(message.substring(start, stop));
            at = end < 0 ? stop : end + 1;
        }
        return fields;
    }

    private static int blank(String message, int from) {
        int at = from;
        while (at < message.length() && !Character.isWhitespace(message.charAt(at))) {
            at++;
        }
        return at;
    }
}

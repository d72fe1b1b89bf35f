package dev.pilothouse.sandbox.logs.pattern;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/**
 * Terms that must all be in a message, those that must not ({@code -term}), and those of which one is enough ({@code ?term}),
 * which count only where there are no others.
 */
record TermsPattern(List<Predicate<String>> all, List<Predicate<String>> none, List<Predicate<String>> any)
        implements FilterPattern {
    static TermsPattern read(Scanner scanner) throws InvalidPatternException {
        TermsPattern terms = new TermsPattern(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        scanner.blanks();
        while (!scanner.atEnd()) {
            List<Predicate<String>> kind = scanner.take("-") ? terms.none : scanner.take("?") ? terms.any : terms.all;
            kind.add(term(scanner));
            if (!scanner.atEnd() && !Character.isWhitespace(scanner.peek())) {
                throw scanner.unexpected();
            }
            scanner.blanks();
        }
        return terms;
    }

    private static Predicate<String> term(Scanner scanner) throws InvalidPatternException {
        scanner.blanks();
        if (scanner.peek() == '%') {
            return scanner.regex()::isIn;
        }
        String term = scanner.peek() == '"' ? scanner.quoted() : scanner.whileSo(TermsPattern::needsNoQuotes);
        if (term.isEmpty() && scanner.peek() != Scanner.END) {
            throw scanner.unexpected();
        }
        return message -> message.contains(term);
    }

    private static boolean needsNoQuotes(int c) {
        return Character.isLetterOrDigit(c) || c == '_';
    }

    @Override
    public boolean matches(String message) {
        boolean alternatives = any.isEmpty() || !all.isEmpty() || !none.isEmpty();
        return all.stream().allMatch(term -> term.test(message))
                && none.stream().noneMatch(term -> term.test(message))
                && (alternatives || any.stream().anyMatch(term -> term.test(message)));
    }
}

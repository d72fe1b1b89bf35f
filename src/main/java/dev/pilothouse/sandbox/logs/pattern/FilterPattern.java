package dev.pilothouse.sandbox.logs.pattern;

/**
 * A filter pattern, which lets some log events through: terms, {@code { $.a = 1 }} for JSON, {@code [a, b = x]} for fields
 * between blanks. Immutable.
 *
 * @see <a href="https://docs.aws.amazon.com/AmazonCloudWatch/latest/logs/FilterAndPatternSyntax.html">Filter pattern syntax</a>
 */
public interface FilterPattern {
    /** Whether it lets the message through. */
    boolean matches(String message);

    /**
     * Reads a pattern; one of blanks lets everything through.
     *
     * @throws InvalidPatternException where the service would refuse it
     */
    static FilterPattern parse(String text) throws InvalidPatternException {
        Scanner scanner = new Scanner(text);
        scanner.blanks();
        FilterPattern pattern = switch (scanner.peek()) {
            case '{' -> JsonPattern.read(scanner);
            case '[' -> FieldsPattern.read(scanner);
            default -> TermsPattern.read(scanner);
        };
        scanner.blanks();
        if (!scanner.atEnd()) {
            throw scanner.unexpected();
        }
        return pattern;
    }
}

package dev.pilothouse.sandbox.cloudwatch;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads metric math by recursive descent: numbers, ids, the four operators and powers, lists, functions. One thread.
 *
 * @see <a href="https://docs.aws.amazon.com/AmazonCloudWatch/latest/monitoring/using-metric-math.html">Using metric math</a>
 */
final class MathParser {
    private static final Pattern TOKEN =
            Pattern.compile("\\s*(?:(\\d+(?:\\.\\d+)?)|([A-Za-z]\\w*)|([-+*/^(),\\[\\]]))");

    private final String text;
    private final List<String> tokens = new ArrayList<>();
    private int next;

    private MathParser(String text) {
        this.text = text;
    }

    static Term parse(String text) {
        MathParser parser = new MathParser(text);
        parser.split();
        Term term = parser.sum();
        if (parser.next < parser.tokens.size()) {
            throw parser.wrong();
        }
        return term;
    }

    private void split() {
        Matcher token = TOKEN.matcher(text.strip());
        int at = 0;
        while (at < text.strip().length()) {
            if (!token.find(at) || token.start() != at) {
                throw wrong();
            }
            tokens.add(token.group().strip());
            at = token.end();
        }
    }

    private Term sum() {
        Term term = product();
        while (is("+") || is("-")) {
            term = new Term.Binary(take().charAt(0), term, product());
        }
        return term;
    }

    private Term product() {
        Term term = power();
        while (is("*") || is("/")) {
            term = new Term.Binary(take().charAt(0), term, power());
        }
        return term;
    }

    private Term power() {
        Term term = single();
        return is("^") ? new Term.Binary(take().charAt(0), term, power()) : term;
    }

    private Term single() {
        String token = take();
        if (token.equals("-")) {
            return new Term.Binary('-', new Term.Number(0), single());
        }
        if (token.equals("(")) {
            Term inner = sum();
            expect(")");
            return inner;
        }
        if (token.equals("[")) {
            return new Term.Many(list("]"));
        }
        if (Character.isDigit(token.charAt(0))) {
            return new Term.Number(Double.parseDouble(token));
        }
        if (is("(")) {
            take();
            return new Term.Call(token, list(")"));
        }
        if (!Character.isLetter(token.charAt(0))) {
            throw wrong();
        }
        return new Term.Named(token);
    }

    private List<Term> list(String end) {
        List<Term> all = new ArrayList<>();
        while (!is(end)) {
            if (!all.isEmpty()) {
                expect(",");
            }
            all.add(sum());
        }
        take();
        return all;
    }

    private boolean is(String token) {
        return next < tokens.size() && tokens.get(next).equals(token);
    }

    private String take() {
        if (next == tokens.size()) {
            throw wrong();
        }
        return tokens.get(next++);
    }

    private void expect(String token) {
        if (!take().equals(token)) {
            throw wrong();
        }
    }

    private RuntimeException wrong() {
        return CloudWatchErrors.validation("Error in expression '" + text + "': Invalid syntax");
    }
}

package dev.pilothouse.feature.site.hosts;

import dev.pilothouse.core.Sha256;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A {@code _redirects} file: {@code from [name=value …] to [status[!]] [Condition=value …]} a line (Netlify Docs, "Redirects and
 * rewrites"; Cloudflare Pages, "Redirects"); the first that fits wins.
 *
 * @param redirects in the order in which they stand there
 * @param unread lines that say nothing which is known
 */
public record RedirectsFile(List<Redirect> redirects, List<Unread> unread) {
    public static final String NAME = "_redirects";
    private static final Pattern STATUS = Pattern.compile("(200|30[12378]|404)!?");
    private static final Pattern ADDRESS = Pattern.compile("(?s)(/|https?://).*");
    private static final Pattern CONDITION = Pattern.compile("(?s)[A-Za-z_][\\w-]*=.*");

    public RedirectsFile {
        redirects = List.copyOf(redirects);
        unread = List.copyOf(unread);
    }

    /** Reads whatever stands there; what is not understood is {@link #unread}. */
    public static RedirectsFile parse(String text) {
        List<Redirect> redirects = new ArrayList<>();
        List<Unread> unread = new ArrayList<>();
        int number = 0;
        for (String line : text.lines().toList()) {
            number++;
            List<String> words = words(line);
            if (!words.isEmpty()) {
                int here = number;
                redirect(here, words).ifPresentOrElse(redirects::add, () -> unread.add(new Unread(here)));
            }
        }
        return new RedirectsFile(redirects, unread);
    }

    // A word that begins with a hash begins a comment.
    private static List<String> words(String line) {
        return Arrays.stream(line.strip().split("\\s+"))
                .takeWhile(word -> !word.startsWith("#"))
                .filter(word -> !word.isEmpty())
                .toList();
    }

    private static Optional<Redirect> redirect(int line, List<String> words) {
        int to = IntStream.range(1, words.size())
                .filter(at -> ADDRESS.matcher(words.get(at)).matches())
                .findFirst()
                .orElse(0);
        if (to == 0 || !words.getFirst().startsWith("/")) {
            return Optional.empty();
        }
        Optional<String> status = words.stream()
                .skip(to + 1L)
                .limit(1)
                .filter(word -> STATUS.matcher(word).matches())
                .findFirst();
        List<String> conditions = Stream.concat(
                        words.subList(1, to).stream(), words.stream().skip(to + (status.isPresent() ? 2L : 1L)))
                .toList();
        return conditions.stream().allMatch(word -> CONDITION.matcher(word).matches())
                ? Optional.of(new Redirect(
                        line,
                        new HostPath(words.getFirst()),
                        words.get(to),
                        status.map(word -> Integer.valueOf(word.substring(0, 3))),
                        status.filter(word -> word.endsWith("!")).isPresent(),
                        conditions))
                : Optional.empty();
    }

    /** SHA-256, in hex, of what its lines say: the same for files that mean the same. */
    public String hash() {
        return Sha256.hex(redirects.stream().map(RedirectsFile::line).collect(Collectors.joining("\n")));
    }

    private static String line(Redirect redirect) {
        return "%s %s %d%s %s"
                .formatted(
                        redirect.from().text(),
                        redirect.to(),
                        redirect.answers(),
                        redirect.forced() ? "!" : "",
                        String.join(" ", redirect.conditions()));
    }

    /** The page that answers every path without a file; without its slash. */
    public Optional<String> fallback() {
        return redirects.stream()
                .filter(redirect -> redirect.kind() == Redirect.Kind.FALLBACK)
                .findFirst()
                .map(redirect ->
                        redirect.to().equals("/") ? "index.html" : redirect.to().substring(1));
    }
}

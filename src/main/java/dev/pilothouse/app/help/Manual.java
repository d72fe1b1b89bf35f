package dev.pilothouse.app.help;

import dev.pilothouse.ui.prose.Markdown;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import javafx.scene.image.Image;

/**
 * The manual: pages in Markdown, in the order in which the first one, {@code index.md}, names them. Pages lie under {@code
 * manual/}, their pictures under {@code pictures/}. Thread-safe.
 */
public final class Manual {
    /** The page with the contents. */
    public static final String FIRST = "index";

    private static final String END = ".md";
    private final Function<String, Optional<byte[]>> files;
    private List<Page> pages = List.of();

    private Manual(Function<String, Optional<byte[]>> files) {
        this.files = files;
    }

    /** All pages; read the first time, so that the program starts without. */
    public synchronized List<Page> pages() {
        if (pages.isEmpty()) {
            pages = read();
        }
        return pages;
    }

    private List<Page> read() {
        return read(FIRST).stream()
                .flatMap(first -> Stream.concat(
                        Stream.of(first),
                        Markdown.links(first.markdown()).stream()
                                .filter(target -> target.endsWith(END))
                                .distinct()
                                .flatMap(target -> read(target.substring(0, target.length() - END.length())).stream())))
                .toList();
    }

    /** The one that comes with the program; without a page where it was packed without. */
    public static Manual installed() {
        return new Manual(name -> {
            try (InputStream in = Manual.class.getResourceAsStream(name)) {
                return in == null ? Optional.empty() : Optional.of(in.readAllBytes());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    /** One in a folder, as it lies in the sources: {@code assets}. */
    public static Manual in(Path folder) {
        return new Manual(name -> {
            try {
                Path file = folder.resolve(name);
                return Files.exists(file) ? Optional.of(Files.readAllBytes(file)) : Optional.empty();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    public Optional<Page> page(String name) {
        return pages().stream().filter(page -> page.name().equals(name)).findFirst();
    }

    /** The pages that hold all of these words, those with one in their title first. */
    public List<Page> find(String words) {
        List<String> wanted = Stream.of(words.toLowerCase(Locale.ROOT).split("\\s+"))
                .filter(word -> !word.isEmpty())
                .toList();
        List<Page> found = pages().stream()
                .filter(page -> wanted.stream().allMatch(lower(page.title() + "\n" + page.markdown())::contains))
                .toList();
        Stream<Page> titled = found.stream().filter(page -> titled(page, wanted));
        return Stream.concat(titled, found.stream().filter(page -> !titled(page, wanted)))
                .toList();
    }

    /** A picture, by where a page says that it lies: {@code ../pictures/sign-in-light.png}. */
    public Optional<Image> picture(String address) {
        return files.apply("pictures/" + address.substring(address.lastIndexOf('/') + 1))
                .map(bytes -> new Image(new ByteArrayInputStream(bytes)));
    }

    private static boolean titled(Page page, List<String> wanted) {
        return wanted.stream().anyMatch(lower(page.title())::contains);
    }

    private static String lower(String text) {
        return text.toLowerCase(Locale.ROOT);
    }

    private Optional<Page> read(String name) {
        return files.apply("manual/" + name + END).map(bytes -> {
            String markdown = new String(bytes, StandardCharsets.UTF_8);
            return new Page(name, Markdown.title(markdown).orElse(name), markdown);
        });
    }
}

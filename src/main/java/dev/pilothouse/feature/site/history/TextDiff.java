package dev.pilothouse.feature.site.history;

import com.github.difflib.DiffUtils;
import com.github.difflib.UnifiedDiffUtils;
import dev.pilothouse.core.Refused;
import dev.pilothouse.core.Text;
import dev.pilothouse.feature.site.build.Original;
import dev.pilothouse.feature.site.release.ContentsGateway;
import dev.pilothouse.feature.site.release.StoredFile;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** The lines in which a text file of two releases differs. Thread-safe. */
public final class TextDiff {
    private static final int CONTEXT = 3;
    private static final int LARGEST = 1024 * 1024;
    private static final Pattern TEXT = Pattern.compile(
            "text/.*|application/(javascript|json|xml|manifest\\+json|ld\\+json|xhtml\\+xml)\\b.*|image/svg\\+xml.*");
    private final ContentsGateway contents;

    public TextDiff(ContentsGateway contents) {
        this.contents = contents;
    }

    /** Whether it is text, and not too much of it: 1 MB. */
    public static boolean fits(Difference difference) {
        return difference.before().map(TextDiff::isText).orElse(true)
                && difference.after().map(TextDiff::isText).orElse(true);
    }

    private static boolean isText(StoredFile file) {
        return file.original().map(Original::size).orElse(file.size()) <= LARGEST
                && file.contentType()
                        .filter(type -> TEXT.matcher(type).matches())
                        .isPresent();
    }

    /**
     * As {@code diff -u} writes it, without the names: {@code @@}, and lines that begin with a space, {@code -} or {@code +}.
     *
     * @throws Refused where it does not {@link #fits fit}, or is not kept any more
     */
    public List<String> lines(Difference difference) {
        if (!fits(difference)) {
            throw Refused.notDone(
                    Text.tr("“{0}” is no text, or too much of it.", difference.path()),
                    Text.tr("Download the releases to compare it."));
        }
        List<String> before = read(difference.before());
        List<String> after = read(difference.after());
        List<String> unified =
                UnifiedDiffUtils.generateUnifiedDiff("", "", before, DiffUtils.diff(before, after), CONTEXT);
        return unified.size() > 2 ? List.copyOf(unified.subList(2, unified.size())) : List.of();
    }

    private List<String> read(Optional<StoredFile> file) {
        if (file.isEmpty()) {
            return List.of();
        }
        try (InputStream in = contents.open(file.get())) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

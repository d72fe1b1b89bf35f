package dev.pilothouse.feature.site.preview;

import dev.pilothouse.core.work.Parallel;
import dev.pilothouse.feature.site.build.Build;
import dev.pilothouse.feature.site.build.Contents;
import dev.pilothouse.feature.site.build.LocalFile;
import dev.pilothouse.feature.site.check.References;
import dev.pilothouse.feature.site.check.SecretScan;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/**
 * What pages and style sheets of a build name from the top of their host: in a preview, that leads out of its folder. What
 * scripts put together as they run can't be seen.
 *
 * @param toLive those that lead to what is live, as {@code page: reference}
 * @param toItself those that name the preview's own folder, so that the build fits nowhere else
 */
record RootedReferences(List<String> toLive, List<String> toItself) {
    private static final int AT_ONCE = 8;

    RootedReferences {
        toLive = List.copyOf(toLive);
        toItself = List.copyOf(toItself);
    }

    /** @param own the preview's folder as an address has it, such as {@code /_preview/new-checkout/} */
    static RootedReferences in(Build build, String own) throws InterruptedException {
        Queue<String> live = new ConcurrentLinkedQueue<>();
        Queue<String> itself = new ConcurrentLinkedQueue<>();
        List<LocalFile> files = build.files().stream()
                .filter(file -> file.redirect().isEmpty())
                .filter(file -> file.isHtml() || file.contentType().startsWith("text/css"))
                .toList();
        try (Contents contents = Contents.of(build)) {
            Parallel.<LocalFile, InterruptedException>each(
                    AT_ONCE,
                    files,
                    file -> References.rooted(file.path(), file.contentType(), head(contents, file))
                            .forEach(reference ->
                                    (reference.startsWith(own) ? itself : live).add(file.path() + ": " + reference)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new RootedReferences(
                live.stream().sorted().toList(), itself.stream().sorted().toList());
    }

    private static byte[] head(Contents contents, LocalFile file) {
        try (InputStream in = contents.open(file.path(), 0)) {
            return in.readNBytes(SecretScan.HEAD);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

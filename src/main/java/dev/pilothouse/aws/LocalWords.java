package dev.pilothouse.aws;

import dev.pilothouse.core.Fault;
import dev.pilothouse.core.Remedy;
import dev.pilothouse.core.Text;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;

/** Words for what goes wrong on this computer: files, disk, memory. */
final class LocalWords {
    // As Linux, macOS and Windows say it; Java has no exception of its own for it.
    private static final Pattern FULL =
            Pattern.compile("(?i)no space left|not enough space on the disk|disk quota exceeded");
    // The SDK counts the bytes of a body, and has no exception of its own for a wrong count. "Premature end of
    // Content-Length delimited message body" is the HTTP client's word for an answer that was cut.
    private static final Pattern OTHER_LENGTH =
            Pattern.compile("(?is)^(?!premature end).*(content(-length| has (fewer|more) bytes)|different checksum)");
    private final FailedCall call;

    private LocalWords(FailedCall call) {
        this.call = call;
    }

    /** The words for one link of a chain of causes; none where it is about something else. */
    static Function<Throwable, Optional<Fault>> of(FailedCall call) {
        return link -> Optional.ofNullable(new LocalWords(call).words(link));
    }

    private Fault words(Throwable link) {
        return switch (link) {
            case OutOfMemoryError memory -> memory();
            case IOException full when says(FULL, full) -> full();
            case NoSuchFileException gone ->
                file(
                        Text.tr("The file {0} is not there any more.", gone.getFile()),
                        Text.tr("Choose the folder or file again."));
            case AccessDeniedException closed ->
                file(
                        Text.tr("The file {0} may not be read or written.", closed.getFile()),
                        Text.tr("Change its permissions and try again."));
            case FileSystemException file -> unusable(Objects.toString(file.getFile(), "?"));
            case FileNotFoundException file -> unusable(Objects.toString(file.getMessage(), "?"));
            case IllegalStateException changed when says(OTHER_LENGTH, changed) -> changed();
            case IOException changed when says(OTHER_LENGTH, changed) -> changed();
            default -> null;
        };
    }

    private Fault memory() {
        return call.unanswered(Text.tr("There is not enough memory for this."));
    }

    private Fault full() {
        return file(Text.tr("The disk of this computer is full."), Text.tr("Make room on it, then try again."));
    }

    private Fault unusable(String file) {
        return file(Text.tr("The file {0} can’t be used.", file), Text.tr("Check that it is there and may be read."));
    }

    private Fault changed() {
        return file(
                Text.tr("The file changed while it was being uploaded."),
                Text.tr("AWS keeps no half file. Wait until the build is finished, then try again."));
    }

    // S3 stores an object only once all of its announced bytes have come.
    private Fault file(String what, String next) {
        return call.refused(what, next, Remedy.RETRY);
    }

    private static boolean says(Pattern words, Throwable link) {
        return link.getMessage() != null && words.matcher(link.getMessage()).find();
    }
}

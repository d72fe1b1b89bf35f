package dev.pilothouse.feature.tables.exchange;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;
import javafx.scene.control.TextField;

/** A field for the whole path of a file. */
final class FileField extends TextField {
    FileField(String id, String name) {
        setId(id);
        setAccessibleText(name);
        getStyleClass().add("mono");
    }

    /** The file, if one is named in full. */
    Optional<Path> file() {
        try {
            return Optional.of(getText().strip())
                    .filter(text -> !text.isEmpty())
                    .map(Path::of)
                    .filter(path -> path.isAbsolute() && path.getFileName() != null);
        } catch (InvalidPathException e) {
            return Optional.empty();
        }
    }
}

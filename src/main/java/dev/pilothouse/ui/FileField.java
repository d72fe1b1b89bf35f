package dev.pilothouse.ui;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;
import javafx.scene.control.TextField;

/** A field for the whole path of a file. */
public final class FileField extends TextField {
    /**
     * An empty one.
     *
     * @param name is read out
     */
    public FileField(String id, String name) {
        setId(id);
        setAccessibleText(name);
        getStyleClass().add("mono");
    }

    /** The file, if one is named in full. */
    public Optional<Path> file() {
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

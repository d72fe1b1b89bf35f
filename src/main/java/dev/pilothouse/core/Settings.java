package dev.pilothouse.core;

import dev.dirs.ProjectDirectories;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * What a person chose, in one JSON file of theirs. A file that can't be read is kept aside and told; members that nobody
 * here knows are kept. Screen thread only; the file is a few kilobytes.
 */
public final class Settings {
    private static final Logger LOG = LoggerFactory.getLogger(Settings.class);
    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();
    private final Path file;
    private final Notices notices;
    private final ObjectNode chosen;

    private Settings(Path file, Notices notices) {
        this.file = file;
        this.notices = notices;
        this.chosen = read();
    }

    /** The settings in a folder; the folder may be missing. */
    public static Settings in(Path folder, Notices notices) {
        return new Settings(folder.resolve("settings.json"), notices);
    }

    /** The folder that this system means for them, such as {@code ~/.config/pilothouse}. */
    public static Path folder() {
        return Path.of(ProjectDirectories.from("dev", "", "Pilothouse").configDir);
    }

    /** What was chosen, or what holds otherwise; also where the file holds something that does not fit. */
    public <T> T get(Setting<T> setting) {
        JsonNode value = chosen.path(setting.name());
        if (value.isMissingNode() || value.isNull()) {
            return setting.otherwise();
        }
        try {
            return JSON.treeToValue(value, setting.type());
        } catch (JacksonException e) {
            LOG.warn("The setting {} does not fit", setting.name(), e);
            return setting.otherwise();
        }
    }

    /** Chooses and saves; where the file can't be written the choice holds until the program ends, and that is told. */
    public <T> void set(Setting<T> setting, T value) {
        JsonNode node = JSON.valueToTree(value);
        if (node.equals(chosen.path(setting.name()))) {
            return;
        }
        chosen.set(setting.name(), node);
        try {
            PrivateFile.write(file, JSON.writeValueAsBytes(chosen));
        } catch (IOException e) {
            LOG.warn("Settings not saved", e);
            tell(
                    Text.tr("Your settings could not be saved in {0}.", file),
                    Text.tr("They hold until Pilothouse is closed. See that the folder can be written."));
        }
    }

    private ObjectNode read() {
        if (Files.notExists(file)) {
            return JSON.createObjectNode();
        }
        try {
            if (JSON.readTree(Files.readAllBytes(file)) instanceof ObjectNode members) {
                return members;
            }
        } catch (IOException | JacksonException e) {
            LOG.warn("Settings not read", e);
        }
        keepAside();
        return JSON.createObjectNode();
    }

    private void keepAside() {
        Path aside = file.resolveSibling("settings.broken.json");
        try {
            Files.move(file, aside, StandardCopyOption.REPLACE_EXISTING);
            tell(
                    Text.tr("Your settings could not be read, so Pilothouse starts without them."),
                    Text.tr("The file is kept as {0}.", aside));
        } catch (IOException e) {
            LOG.warn("Settings not kept aside", e);
            tell(
                    Text.tr("Your settings in {0} could not be read, so Pilothouse starts without them.", file),
                    Text.tr("Copy the file before you change a setting: it will be overwritten."));
        }
    }

    private void tell(String what, String next) {
        notices.failed(Text.tr("Settings"), Fault.notDone(what, next));
    }
}

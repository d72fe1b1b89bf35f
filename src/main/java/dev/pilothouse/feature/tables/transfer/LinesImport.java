package dev.pilothouse.feature.tables.transfer;

import dev.pilothouse.core.Text;
import dev.pilothouse.feature.tables.item.DynamoJson;
import dev.pilothouse.feature.tables.item.Item;
import dev.pilothouse.feature.tables.item.Parsed;
import java.io.IOException;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Reads items from lines of JSON. */
final class LinesImport {
    private final Format format;
    private final Taking taking;

    LinesImport(Format format, Taking taking) {
        this.format = format;
        this.taking = taking;
    }

    void read(FileLines lines) throws IOException, InterruptedException {
        for (Optional<FileLines.Line> line = lines.next(); line.isPresent(); line = lines.next()) {
            read(line.get());
        }
    }

    private void read(FileLines.Line line) {
        Optional<String> text = line.text();
        if (line.tooLong()) {
            taking.reject(line.number(), Text.tr("This line is longer than any item."));
        } else if (text.isEmpty()) {
            taking.reject(line.number(), Text.tr("This line is not UTF-8."));
        } else if (!text.get().isBlank()) {
            json(line.number(), text.get());
        }
    }

    private void json(long line, String text) {
        Optional<ObjectNode> marked = unusual(text);
        Optional<String> fingerprint = marked.map(node -> node.path(ItemLines.READ))
                .filter(JsonNode::isString)
                .map(JsonNode::stringValue);
        String item = marked.map(this::item).orElse(text);
        switch (DynamoJson.read(item)) {
            case Parsed.Fit<Item>(Item read) -> taking.whole(line, read, fingerprint);
            // Columns of a line that was written anew say nothing about the file.
            case Parsed.Broken<Item> broken ->
                taking.reject(
                        line,
                        marked.isPresent()
                                ? broken.words()
                                : Text.tr("Column {0}: {1}", Integer.toString(broken.column()), broken.words()));
        }
    }

    // Most lines are just an item; JSON that is none is told by whoever reads items.
    private Optional<ObjectNode> unusual(String text) {
        if (format != Format.DYNAMODB_JSON && !text.contains(ItemLines.READ)) {
            return Optional.empty();
        }
        try {
            return JsonMapper.shared().readTree(text) instanceof ObjectNode node ? Optional.of(node) : Optional.empty();
        } catch (JacksonException e) {
            return Optional.empty();
        }
    }

    private String item(ObjectNode node) {
        if (format == Format.DYNAMODB_JSON) {
            return node.size() == 1 && node.has("Item") ? node.get("Item").toString() : node.toString();
        }
        ObjectNode item = node.deepCopy();
        if (item.path(ItemLines.READ).isString()) {
            item.remove(ItemLines.READ);
        }
        return item.toString();
    }
}

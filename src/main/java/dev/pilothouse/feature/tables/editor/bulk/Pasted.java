package dev.pilothouse.feature.tables.editor.bulk;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import dev.pilothouse.core.Text;
import dev.pilothouse.feature.tables.change.ItemCheck;
import dev.pilothouse.feature.tables.item.Item;
import dev.pilothouse.feature.tables.item.Numbers;
import dev.pilothouse.feature.tables.item.Parsed;
import dev.pilothouse.feature.tables.item.Path;
import dev.pilothouse.feature.tables.item.Typing;
import dev.pilothouse.feature.tables.item.Value;
import dev.pilothouse.feature.tables.mask.Mask;
import dev.pilothouse.feature.tables.shape.TableShape;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A block of cells from the clipboard, as spreadsheets put it there: cells parted by tabs, rows by line breaks, in quotes where
 * they hold such. Pure.
 *
 * @param cells by row
 */
public record Pasted(List<List<String>> cells) {
    public Pasted {
        cells = cells.stream().map(List::copyOf).toList();
    }

    /** What the clipboard holds; empty where it holds nothing. */
    public static Optional<Pasted> of(String clipboard) {
        String text = clipboard.replaceAll("\\R$", "");
        if (text.isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(new Pasted(rows(text)));
        } catch (CsvParseException | UncheckedIOException e) {
            // Quotes that nobody closes stand for themselves.
            return Optional.of(new Pasted(
                    text.lines().map(line -> List.of(line.split("\t", -1))).toList()));
        }
    }

    private static List<List<String>> rows(String text) {
        return CsvReader.builder()
                .fieldSeparator('\t')
                .skipEmptyLines(false)
                .allowExtraFields(true)
                .allowMissingFields(true)
                .ofCsvRecord(text)
                .stream()
                .map(CsvRecord::getFields)
                .toList();
    }

    /** How many rows it has. */
    public int height() {
        return cells.size();
    }

    /** How many columns its widest row has. */
    public int width() {
        return cells.stream().mapToInt(List::size).max().orElse(0);
    }

    /**
     * What comes of putting it over a block of cells. A single cell fills the whole block; more cells go on past it, as far as
     * there are items and columns.
     *
     * @param targets the items from the block's first row on
     * @param columns the attributes from the block's first column on
     * @param block how many rows and columns are selected
     */
    public BulkPlan plan(List<Target> targets, List<String> columns, Block block, TableShape table, Mask mask) {
        boolean fill = height() == 1 && width() == 1;
        int rows = Math.min(targets.size(), fill ? block.rows() : height());
        List<Optional<Item>> wanted = new ArrayList<>();
        List<String> refusals = new ArrayList<>();
        for (int row = 0; row < rows; row++) {
            List<String> texts = fill
                    ? columns.subList(0, Math.min(columns.size(), block.columns())).stream()
                            .map(name -> cells.getFirst().getFirst())
                            .toList()
                    : cells.get(row);
            try {
                wanted.add(Optional.of(over(targets.get(row).now(), columns, texts, new Over(table, mask))));
                refusals.add("");
            } catch (IllegalArgumentException doesNotFit) {
                wanted.add(Optional.empty());
                refusals.add(doesNotFit.getMessage());
            }
        }
        return BulkPlan.of(
                targets.subList(0, rows),
                wanted,
                refusals,
                new BulkPlan.Rules(table.keys().names(), new ItemCheck(table)));
    }

    /** How many rows and columns are selected. */
    public record Block(int rows, int columns) {}

    private record Over(TableShape table, Mask mask) {
        Item put(Item item, String name, String text) {
            Optional<Value> was = item.get(name);
            if (was.map(Typing::text).filter(text::equals).isPresent() || was.isEmpty() && text.isEmpty()) {
                return item;
            }
            if (table.keys().names().contains(name)) {
                throw new IllegalArgumentException(Text.tr("“{0}” is a key: nothing is pasted over it.", name));
            }
            if (was.flatMap(value -> mask.masked(Path.of(name), value)).isPresent()) {
                throw new IllegalArgumentException(Text.tr("“{0}” is hidden: show it before you change it.", name));
            }
            return item.with(Path.of(name), read(name, text, was));
        }

        private static Value read(String name, String text, Optional<Value> was) {
            if (was.isEmpty()) {
                return Numbers.problem(text).isEmpty() ? new Value.Num(text) : new Value.Text(text);
            }
            return switch (Typing.read(text, was.get())) {
                case Parsed.Fit<Value>(Value value) -> value;
                case Parsed.Broken<Value> broken ->
                    throw new IllegalArgumentException(Text.tr("“{0}”: {1}", name, broken.words()));
            };
        }
    }

    private static Item over(Item item, List<String> columns, List<String> texts, Over over) {
        Item now = item;
        for (int column = 0; column < Math.min(columns.size(), texts.size()); column++) {
            now = over.put(now, columns.get(column), texts.get(column));
        }
        return now;
    }
}

package dev.pilothouse.feature.tables.transfer;

import de.siegmar.fastcsv.writer.CsvWriter;
import dev.pilothouse.core.PrivateFile;
import dev.pilothouse.core.Text;
import dev.pilothouse.core.work.Progress;
import dev.pilothouse.feature.tables.item.Item;
import dev.pilothouse.feature.tables.mask.Mask;
import dev.pilothouse.feature.tables.rows.RowFile;
import dev.pilothouse.feature.tables.shape.KeyShape;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;

/**
 * Writes items to a file of the person's own (0600), which is there whole or not at all. Blocking; an interrupt ends it and leaves
 * nothing. Needs no memory for what is streamed: of a CSV, whose columns are known when everything has been read, the items lie
 * packed in a file beside it until then.
 */
public final class ExportEngine {
    private final KeyShape keys;
    private final Mask mask;
    private final Progress progress;
    private final AtomicLong written = new AtomicLong();
    private final AtomicBoolean masked = new AtomicBoolean();

    /** @param mask what is masked in the file; the same as on screen */
    public ExportEngine(KeyShape keys, Mask mask, Progress progress) {
        this.keys = keys;
        this.mask = mask;
        this.progress = progress;
    }

    /** Writes the file, in place of one that is there. Phases: "items" while reading, "rows" while a CSV is written. */
    public Exported write(Path file, Format format, ItemSource source) throws IOException, InterruptedException {
        try {
            PrivateFile.<InterruptedException>write(file, out -> {
                switch (format) {
                    case CSV -> csv(file, out, source);
                    case JSON_LINES, DYNAMODB_JSON -> each(source, item -> line(out, format, item));
                }
            });
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
        return new Exported(file, written.get(), Files.size(file), masked.get());
    }

    private void each(ItemSource source, Consumer<Item> sink) throws InterruptedException {
        switch (source) {
            case ItemSource.Streamed(var reading) -> reading.all(items -> items.forEach(sink), progress);
            case ItemSource.Kept rows -> {
                progress.phase(Text.tr("items"), rows.numbers().length, 0);
                rows.each(item -> {
                    sink.accept(item);
                    progress.add(1, 0);
                });
            }
        }
    }

    private void line(OutputStream out, Format format, Item item) {
        try {
            Item shown = shown(item);
            ItemLines.write(out, shown, format, shown == item);
            written.incrementAndGet();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Item shown(Item item) {
        Item shown = mask.shown(item);
        if (shown != item) {
            masked.set(true);
        }
        return shown;
    }

    // Two ways through the items: for the columns, then for the rows.
    private void csv(Path file, OutputStream out, ItemSource source) throws IOException, InterruptedException {
        CsvColumns columns = new CsvColumns(keys.names());
        switch (source) {
            case ItemSource.Kept rows -> {
                rows.each(item -> columns.see(item, shown(item)));
                csv(out, columns, rows.numbers().length, rows::each);
            }
            case ItemSource.Streamed streamed -> {
                try (RowFile spilled = new RowFile(file)) {
                    each(streamed, item -> {
                        columns.see(item, shown(item));
                        spill(spilled, item);
                    });
                    csv(out, columns, spilled.count(), spilled::each);
                }
            }
        }
    }

    private static void spill(RowFile spilled, Item item) {
        try {
            spilled.add(item);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @FunctionalInterface
    private interface Items {
        void each(Consumer<Item> sink) throws IOException, InterruptedException;
    }

    private void csv(OutputStream out, CsvColumns columns, long count, Items rows)
            throws IOException, InterruptedException {
        List<CsvHeader> headers = columns.headers();
        progress.phase(Text.tr("rows"), count, 0);
        try (CsvWriter csv = CsvWriter.builder().build(new OutputStreamWriter(out, StandardCharsets.UTF_8))) {
            List<String> head =
                    new ArrayList<>(headers.stream().map(CsvHeader::text).toList());
            head.add(CsvHeader.READ);
            csv.writeRecord(head);
            rows.each(item -> {
                csv.writeRecord(record(item, headers));
                written.incrementAndGet();
                progress.add(1, 0);
            });
        }
    }

    private List<String> record(Item item, List<CsvHeader> headers) {
        Item shown = mask.shown(item);
        List<String> cells = new ArrayList<>();
        for (CsvHeader header : headers) {
            cells.add(shown.get(header.attribute()).map(header.kind()::write).orElse(""));
        }
        cells.add(Fingerprint.of(item));
        return cells;
    }
}

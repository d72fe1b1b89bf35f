package dev.pilothouse.feature.tables.transfer;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import dev.pilothouse.core.Environment;
import dev.pilothouse.core.work.Progress;
import dev.pilothouse.feature.tables.item.AnyItem;
import dev.pilothouse.feature.tables.item.Item;
import dev.pilothouse.feature.tables.item.Key;
import dev.pilothouse.feature.tables.item.Type;
import dev.pilothouse.feature.tables.item.Value;
import dev.pilothouse.feature.tables.mask.Mask;
import dev.pilothouse.feature.tables.rows.Rows;
import dev.pilothouse.feature.tables.settings.TableSettings;
import dev.pilothouse.feature.tables.shape.KeyShape;
import dev.pilothouse.feature.tables.shape.KeyType;
import dev.pilothouse.feature.tables.shape.TableShape;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ExportImportTest {
    private static final long SEED = 20261126;
    private static final KeyShape KEYS = KeyShape.of("id", KeyType.TEXT);
    private static final TableShape TABLE = TableShape.of("items", KEYS);
    private static final Mask OPEN = Mask.of(TableSettings.of("items"), Environment.SANDBOX, KEYS.names());
    private static final List<String> HOSTILE = List.of(
            "=1+2",
            "+1",
            "-1",
            "@SUM(A1)",
            "\t=1",
            "\r=1",
            "\n=1",
            "\u0000=1",
            "|calc",
            "＝1",
            "＋1",
            "－1",
            "＠x",
            "'=1",
            "'",
            "",
            "=cmd|' /C calc'!A0",
            "\"=1",
            ",=1",
            "a,b\"c\nd\re",
            " =1",
            "''",
            "=HYPERLINK(\"http://evil.example\")");

    private static final Pattern FORMULA = Pattern.compile("(?s)[=+\\-@\\t\\r\\n\\x00|＝＋－＠].*");
    private static final List<String> LETTERS = IntStream.rangeClosed(0, 0xFFFF)
            .filter(letter -> !Character.isSurrogate((char) letter))
            .mapToObj(Character::toString)
            .toList();

    @TempDir
    private Path folder;

    @ParameterizedTest
    @EnumSource
    void whatIsExportedIsImportedAsItWas(Format format) throws Exception {
        Map<Key, Item> items = items();
        Path file = export(format, items.values(), OPEN);
        Imported imported = read(file, format);
        assertThat(imported.rejects()).isEmpty();
        assertThat(imported.items()).extracting(Incoming::item).containsExactlyElementsOf(items.values());
        ImportPlan plan = ImportPlan.of(imported.items(), KEYS.names(), items);
        assertThat(plan.changes()).isEmpty();
        assertThat(plan.unchanged()).isEqualTo(items.size());
    }

    @Test
    void noCellOfACsvIsAFormulaAndEveryTextComesBack() throws Exception {
        List<Item> items = new ArrayList<>();
        for (String text : HOSTILE) {
            items.add(item("id", new Value.Text("k" + text), "=name" + items.size() % 3, new Value.Text(text)));
        }
        AnyItem any = new AnyItem(SEED);
        // Two each: no import takes more than 10,000 items.
        for (int i = 0; i < 5_000; i++) {
            String text = any.pick(HOSTILE) + any.pick(HOSTILE);
            String odd = any.pick(LETTERS) + any.pick(HOSTILE);
            items.add(item(
                    "id", new Value.Text(text + i), "'" + i % 2, new Value.Text(text), "odd", new Value.Text(odd)));
        }
        items.add(item("id", new Value.Text("n"), "number", new Value.Num("-5")));
        Path file = export(Format.CSV, items, OPEN);
        try (CsvReader<CsvRecord> csv = CsvReader.builder().ofCsvRecord(file)) {
            csv.stream()
                    .flatMap(record -> record.getFields().stream())
                    .filter(cell -> !cell.equals("-5"))
                    .forEach(cell -> assertThat(cell).doesNotMatch(FORMULA));
        }
        Imported imported = read(file, Format.CSV);
        assertThat(imported.rejects()).isEmpty();
        for (int i = 0; i < items.size(); i++) {
            assertThat(imported.items().get(i).item()).isEqualTo(items.get(i));
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"CSV", "JSON_LINES"})
    void anEditedExportComesBackAsChangesWithConflictsMarked(Format format) throws Exception {
        Map<Key, Item> items = new LinkedHashMap<>();
        for (String id : List.of("a", "b", "c", "d")) {
            Item item = item("id", new Value.Text(id), "note", new Value.Text("was-" + id), "n", new Value.Num("1"));
            items.put(Key.of(item, KEYS.names()), item);
        }
        Path file = export(format, items.values(), OPEN);
        String text = Files.readString(file);
        Files.writeString(
                file, text.replace("was-a", "mine-a").replace("was-b", "mine-b").replace("was-c", "mine-c"));
        Map<Key, Item> now = new LinkedHashMap<>(items);
        Key b = key("b");
        now.put(b, items.get(b).with(dev.pilothouse.feature.tables.item.Path.of("n"), new Value.Num("2")));
        now.remove(key("c"));
        ImportPlan plan = ImportPlan.of(read(file, format).items(), KEYS.names(), now);
        assertThat(plan.changes())
                .extracting(change -> change.staged().key().words() + " " + change.verdict())
                .containsExactly("a CLEAN", "b CHANGED_SINCE", "c DELETED_SINCE");
        assertThat(plan.unchanged()).isEqualTo(1);
        assertThat(plan.conflicts()).isEqualTo(2);
        assertThat(plan.changes().getFirst().staged().read()).contains(items.get(key("a")));
        assertThat(plan.changes().getFirst().staged().mine().flatMap(item -> item.get("note")))
                .contains(new Value.Text("mine-a"));
    }

    @ParameterizedTest
    @EnumSource
    void halfACharacterIsNotLostInSilence(Format format) throws Exception {
        Item odd = item("id", new Value.Text("odd"), "text", new Value.Text("a\uD800b"));
        Item even = item("id", new Value.Text("even"), "text", new Value.Text("plain"));
        Imported imported = read(export(format, List.of(odd, even), OPEN), format);
        assertThat(imported.items()).extracting(Incoming::item).containsExactly(even);
        assertThat(imported.rejects()).hasSize(1);
        assertThat(imported.rejects().getFirst().words()).contains("half a character");
    }

    @Test
    void aClearedCellRemovesAnAttributeAndAMissingColumnKeepsIt() throws Exception {
        Item item = item("id", new Value.Text("a"), "x", new Value.Num("1"), "y", new Value.Num("2"));
        Path file = folder.resolve("mine.csv");
        Files.writeString(file, "id:S,x:N\na,\n");
        ImportPlan plan = ImportPlan.of(read(file, Format.CSV).items(), KEYS.names(), Map.of(key("a"), item));
        assertThat(plan.changes()).hasSize(1);
        assertThat(plan.changes().getFirst().verdict()).isEqualTo(ImportPlan.Verdict.ALREADY_THERE);
        assertThat(plan.changes().getFirst().staged().mine())
                .contains(item("id", new Value.Text("a"), "y", new Value.Num("2")));
    }

    @ParameterizedTest
    @EnumSource
    void maskedValuesAreNotInTheFileAndAreKeptWhenItComesBack(Format format) throws Exception {
        TableSettings settings = new TableSettings(
                "items", Optional.empty(), Map.of(), List.of(), Optional.empty(), Set.of("email", "to.phone"));
        Item item = item(
                "id", new Value.Text("a"),
                "email", new Value.Text("ada@example.com"),
                "to",
                        new Value.Tree(item("phone", new Value.Text("+44 7700 900123"), "city", new Value.Text("Cork"))
                                .attributes()),
                "n", new Value.Num("1"));
        Path file = export(format, List.of(item), Mask.of(settings, Environment.SANDBOX, KEYS.names()));
        assertThat(Files.readString(file))
                .doesNotContain("ada@")
                .doesNotContain("7700")
                .contains("•••••");
        ImportPlan plan = ImportPlan.of(read(file, format).items(), KEYS.names(), Map.of(key("a"), item));
        assertThat(plan.changes()).isEmpty();
        assertThat(plan.unchanged()).isEqualTo(1);
    }

    private static Map<Key, Item> items() {
        AnyItem any = new AnyItem(SEED);
        Map<Key, Item> items = new LinkedHashMap<>();
        List<Item> all = new ArrayList<>(
                IntStream.range(0, 200).mapToObj(number -> any.item()).toList());
        all.add(item("id", new Value.Text("deep"), "deep", any.deep(31)));
        all.add(item("id", new Value.Text("large"), "text", new Value.Text("é\"\n".repeat(50_000))));
        all.forEach(item -> items.put(Key.of(item, KEYS.names()), item));
        return items;
    }

    private Path export(Format format, Collection<Item> items, Mask mask) throws Exception {
        Rows rows = new Rows(KEYS);
        rows.add(items);
        Path file = folder.resolve("items." + format.extension());
        Exported exported = new ExportEngine(KEYS, mask, Progress.NONE).write(file, format, ItemSource.Kept.all(rows));
        assertThat(exported.items()).isEqualTo(items.size());
        assertThat(exported.bytes()).isEqualTo(Files.size(file));
        return file;
    }

    private static Imported read(Path file, Format format) throws IOException, InterruptedException {
        ImportEngine engine = new ImportEngine(TABLE, Progress.NONE);
        return format == Format.CSV
                ? engine.csv(file, engine.mapping(file, Map.of("x", Type.NUMBER)))
                : engine.lines(file, format);
    }

    private static Key key(String id) {
        return Key.of(item("id", new Value.Text(id)), KEYS.names());
    }

    static Item item(Object... all) {
        SequencedMap<String, Value> members = new LinkedHashMap<>();
        for (int i = 0; i < all.length; i += 2) {
            members.put((String) all[i], (Value) all[i + 1]);
        }
        return new Item(members);
    }
}

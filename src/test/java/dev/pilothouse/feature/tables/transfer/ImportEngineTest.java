package dev.pilothouse.feature.tables.transfer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.pilothouse.core.Refused;
import dev.pilothouse.core.work.Progress;
import dev.pilothouse.feature.tables.item.Type;
import dev.pilothouse.feature.tables.item.Value;
import dev.pilothouse.feature.tables.shape.KeyShape;
import dev.pilothouse.feature.tables.shape.KeyType;
import dev.pilothouse.feature.tables.shape.TableShape;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ImportEngineTest {
    private static final TableShape TABLE =
            TableShape.of("items", KeyShape.of("id", KeyType.TEXT).with("n", KeyType.NUMBER));

    private final ImportEngine engine = new ImportEngine(TABLE, Progress.NONE);

    @TempDir
    private Path folder;

    @Test
    void everyLineThatCannotBeTakenIsToldWithItsReason() throws Exception {
        Imported imported = engine.lines(file("""
            {"id":{"S":"a"},"n":{"N":"1"}}

            {"id":{"S":"a"},"n":{"N":"1.0"}}
            {"id":{"S":"b"}}
            {"id":{"N":"1"},"n":{"N":"1"}}
            {"id":{"S":"c"},"n":{"N":"1e999"}}
            {"id":{"S":"d"},"n":{"N":"1"}
            {"id":{"S":"e"},"n":{"N":"1"},"tags":{"SS":["x","x"]}}
            [1, 2]
            null
            {"id":{"S":"f"},"n":{"N":"2"}}\
            """), Format.JSON_LINES);
        assertThat(imported.items()).extracting(Incoming::line).containsExactly(1L, 11L);
        assertThat(imported.rejects())
                .extracting(Imported.Reject::line)
                .containsExactly(3L, 4L, 5L, 6L, 7L, 8L, 9L, 10L);
        assertThat(imported.rejects())
                .extracting(Imported.Reject::words)
                .contains("Line 1 holds the same item already: a · 1.0.")
                .anyMatch(words -> words.contains("out of range"))
                .allMatch(words -> !words.isBlank());
    }

    @Test
    void aBombOfJsonIsOneLineThatIsNotTaken() throws Exception {
        String good = "{\"id\":{\"S\":\"a\"},\"n\":{\"N\":\"1\"}}";
        Imported imported = engine.lines(
                file(String.join(
                        "\n",
                        "{\"a\":{\"L\":[".repeat(100_000),
                        "[".repeat(1_000_000),
                        "{\"id\":{\"S\":\"" + "x".repeat(FileLines.LONGEST) + "\"}}",
                        "{\"id\":{\"S\":\"b\"},\"n\":{\"N\":\"" + "9".repeat(100_000) + "\"}}",
                        "{\"id\":{\"S\":\"\u202e\"},\"pilothouse:read\":" + "[".repeat(50_000),
                        good)),
                Format.JSON_LINES);
        assertThat(imported.items()).extracting(Incoming::line).containsExactly(6L);
        assertThat(imported.rejects()).extracting(Imported.Reject::line).containsExactly(1L, 2L, 3L, 4L, 5L);
        assertThat(imported.rejects()).allMatch(reject -> reject.words().length() < 400);
    }

    @Test
    void brokenTextIsToldAndTheRestIsTaken() throws Exception {
        ByteArrayOutputStream lines = new ByteArrayOutputStream();
        lines.write("id:S,n:N,note:S\r\na,1,good\r\nb,2,".getBytes(StandardCharsets.UTF_8));
        lines.write(0xC3);
        lines.write("(\r\nc,3,\"two\nlines ".getBytes(StandardCharsets.UTF_8));
        lines.write(0xFF);
        lines.write("\"\r\nd,4,fine\r\n".getBytes(StandardCharsets.UTF_8));
        Path file = Files.write(folder.resolve("broken.csv"), lines.toByteArray());
        Imported imported = csv(file);
        assertThat(imported.items()).extracting(Incoming::line).containsExactly(2L, 6L);
        assertThat(imported.rejects())
                .containsExactly(
                        new Imported.Reject(3, "This line is not UTF-8."),
                        new Imported.Reject(4, "This line is not UTF-8."));
    }

    @Test
    void aCsvThatEndsTooEarlyIsTold() throws Exception {
        assertThat(csv(file("id:S,n:N,note:S\na,1,x\nb,2\n")).rejects())
                .containsExactly(new Imported.Reject(3, "This row has 2 cells, and the header has 3."));
        Imported open = csv(file("id:S,n:N,note:S\na,1,x\nb,2,\"never\nclosed\nc,3,x\n"));
        assertThat(open.items()).extracting(Incoming::line).containsExactly(2L);
        assertThat(open.rejects())
                .containsExactly(new Imported.Reject(
                        3, "The quotes that open in this row are not closed: the file may end too early."));
        assertThatThrownBy(() -> csv(file(""))).isInstanceOf(Refused.class);
        Path picture = Files.write(folder.resolve("picture"), new byte[] {(byte) 0x89, 'P', 'N', 'G', '\n', 0});
        assertThatThrownBy(() -> csv(picture)).isInstanceOf(Refused.class);
    }

    @Test
    void aCellThatDoesNotFitItsColumnIsTold() throws Exception {
        Imported imported = csv(file("""
            id:S,n:N,ok:BOOL,any:*
            a,x,,
            b,1,perhaps,
            c,1,TRUE,{"S":"x"}
            d,1,,x
            ,1,,
            """));
        assertThat(imported.items()).extracting(Incoming::line).containsExactly(4L);
        assertThat(imported.rejects())
                .extracting(reject -> reject.line() + " " + reject.words())
                .startsWith("2 n:N: This is not a number.", "3 ok:BOOL: A boolean is true or false.")
                .hasSize(4);
    }

    @Test
    void theColumnsOfAForeignCsvAreGuessedAndCanBeSetOtherwise() throws Exception {
        Path file = file("\uFEFFid,n,zip,total,ok,sizes,\na,1,01234,5.50,true,\"[1,2]\",x\nb,2,99999,-3,FALSE,,\n");
        Mapping guess = engine.mapping(file, Map.of());
        assertThat(guess.ours()).isFalse();
        assertThat(guess.columns())
                .extracting(Mapping.Column::kind)
                .startsWith(
                        new CellKind.Of(Type.TEXT),
                        new CellKind.Of(Type.NUMBER),
                        new CellKind.Of(Type.TEXT),
                        new CellKind.Of(Type.NUMBER),
                        new CellKind.Of(Type.BOOL));
        assertThat(guess.columns().getLast().attribute()).isEmpty();
        Mapping mine = guess.with(5, Optional.of("dimensions"), new CellKind.Of(Type.LIST));
        assertThat(engine.csv(file, mine).items().getFirst().item())
                .isEqualTo(ExportImportTest.item(
                        "id", new Value.Text("a"),
                        "n", new Value.Num("1"),
                        "zip", new Value.Text("01234"),
                        "total", new Value.Num("5.5"),
                        "ok", new Value.Bool(true),
                        "dimensions", new Value.Many(List.of(new Value.Num("1"), new Value.Num("2")))));
        assertThat(csv(file("id,n\n'=1,1\n")).items().getFirst().item().get("id"))
                .contains(new Value.Text("'=1"));
    }

    @Test
    void noMoreIsTakenThanCanBeLookedThrough() throws Exception {
        StringBuilder many = new StringBuilder();
        for (int i = 0; i < ImportEngine.MOST + 1_500; i++) {
            many.append("{\"id\":{\"S\":\"a\"},\"n\":{\"N\":\"").append(i).append("\"}}\n");
        }
        Imported imported = engine.lines(file(many.toString()), Format.JSON_LINES);
        assertThat(imported.items()).hasSize(ImportEngine.MOST);
        assertThat(imported.rejects()).hasSize(1_001);
        assertThat(imported.rejects().getLast().words()).isEqualTo("500 more lines after this one could not be taken.");
    }

    @Test
    void noMoreIsKeptInMemoryThanAnImportTakes() throws Exception {
        Path file = folder.resolve("large");
        String fill = "x".repeat(300_000);
        try (var lines = Files.newBufferedWriter(file)) {
            for (int i = 0; i < 260; i++) {
                lines.write("{\"id\":{\"S\":\"a\"},\"n\":{\"N\":\"" + i + "\"},\"fill\":{\"S\":\"" + fill + "\"}}\n");
            }
        }
        Imported imported = engine.lines(file, Format.JSON_LINES);
        assertThat(imported.items().size()).isEqualTo((int) (ImportEngine.LARGEST / 300_000) + 1);
        assertThat(imported.rejects()).hasSize(260 - imported.items().size());
        assertThat(imported.rejects().getFirst().words()).contains("64.0 MB", "DynamoDB’s own import");
    }

    private Imported csv(Path file) throws IOException, InterruptedException {
        return engine.csv(file, engine.mapping(file, Map.of()));
    }

    private Path file(String text) throws IOException {
        return Files.writeString(folder.resolve("file"), text);
    }
}

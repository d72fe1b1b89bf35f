package dev.pilothouse.feature.logs.export;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pilothouse.core.work.Progress;
import dev.pilothouse.feature.logs.lines.Arrival;
import dev.pilothouse.feature.logs.lines.Kept;
import dev.pilothouse.feature.logs.lines.Limits;
import dev.pilothouse.feature.logs.lines.LineFilter;
import dev.pilothouse.feature.logs.lines.Source;
import dev.pilothouse.feature.logs.read.Personal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExportEngineTest {
    @Test
    void whatIsShownIsWrittenForOnePersonOnlyWithoutWhatIsPersonal(@TempDir Path folder) throws Exception {
        try (Kept kept = new Kept(Limits.USUAL, folder)) {
            Source source = new Source("/aws/lambda/checkout", "s");
            kept.add(List.of(
                    new Arrival(1_000, source, "{\"email\":\"ada@acme.example\",\"n\":1}\n"),
                    new Arrival(2_000, source, "left out"),
                    Arrival.note(2_500, "lines are missing"),
                    new Arrival(3_000, source, "INFO plain \"n\"")));
            ExportEngine engine = new ExportEngine(kept, Personal.of(List.of("email")), Progress.NONE);
            LineFilter filter = LineFilter.ALL.containing("n").excluding("left");
            Path text = folder.resolve("lines.log");
            assertThat(engine.write(text, Form.TEXT, filter)).isEqualTo(2);
            assertThat(text).hasContent("""
                1970-01-01T00:00:01Z checkout {"email":"•••","n":1}
                1970-01-01T00:00:03Z checkout INFO plain "n"
                """);
            Path json = folder.resolve("lines.jsonl");
            assertThat(engine.write(json, Form.JSON_LINES, filter)).isEqualTo(2);
            assertThat(Files.readAllLines(json).getLast())
                    .isEqualTo("{\"timestamp\":\"1970-01-01T00:00:03Z\",\"logGroup\":\"/aws/lambda/checkout\","
                            + "\"logStream\":\"s\",\"level\":\"INFO\",\"message\":\"INFO plain \\\"n\\\"\"}");
            assertThat(Files.getPosixFilePermissions(json)).isEqualTo(PosixFilePermissions.fromString("rw-------"));
        }
    }
}

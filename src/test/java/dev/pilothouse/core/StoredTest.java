package dev.pilothouse.core;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.LoggerFactory;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

class StoredTest {
    private static final int EACH = 100;
    private static final Setting<Integer> SIZE = Setting.of("size", Integer.class, 0);
    private static final Setting<List<String>> NAMES = Setting.of("names", new TypeReference<>() {}, List.of());
    /** In version 1 the size was called width; version 2 counts it in tens. */
    private static final Format THIRD = Format.first()
            .then(members -> members.has("width")
                    ? members.put("size", members.remove("width").asInt())
                    : members)
            .then(members -> members.put("size", members.path("size").asInt() * 10));

    @TempDir
    private Path home;

    private final List<Fault> told = new ArrayList<>();

    @Test
    void anOldFileIsBroughtForwardStepByStepAndWrittenInTheNewVersion() throws IOException {
        write("{\"format\": 1, \"width\": 4, \"else\": true}");
        Stored stored = stored(THIRD);
        assertThat(stored.get(SIZE)).contains(40);
        stored.set(NAMES, List.of("a"));
        assertThat(Files.readString(file()))
                .contains("\"format\" : 3")
                .contains("\"size\" : 40")
                .contains("\"else\" : true");
        assertThat(stored(THIRD).get(SIZE)).contains(40);
        assertThat(told).isEmpty();
    }

    @Test
    void aFileFromBeforeThereWereVersionsIsReadToo() throws IOException {
        write("{\"size\": 4}");
        assertThat(stored(Format.first()).get(SIZE)).contains(4);
    }

    @Test
    void aNewerFileStaysUntouchedAndThatIsTold() throws IOException {
        String newer = "{\"format\": 9, \"size\": {\"all\": \"new\"}}";
        write(newer);
        Stored stored = stored(THIRD);
        stored.set(SIZE, 7);
        assertThat(stored.get(SIZE)).contains(7);
        assertThat(file()).hasContent(newer);
        assertThat(told).singleElement().extracting(Fault::what).asString().contains("newer Pilothouse (format 9)");
    }

    @Test
    void eachBrokenFileIsKeptAsideBesideTheOlderOnes() throws IOException {
        for (String broken : List.of("{\"size\": ", "[1]", "{\"format\": \"one\"}", "{\"format\": -1}", "{} {}")) {
            write(broken);
            stored(THIRD).set(SIZE, 1);
        }
        assertThat(told).hasSize(5);
        assertThat(home.resolve("it.broken.json")).hasContent("{\"size\": ");
        assertThat(home.resolve("it.broken-5.json")).hasContent("{} {}");
    }

    @Test
    void twoInOneProcessNeverLoseEachOthersChanges() {
        Stored one = stored(Format.first());
        Stored other = stored(Format.first());
        one.set(SIZE, 3);
        other.set(NAMES, List.of("b"));
        assertThat(stored(Format.first()).get(SIZE)).contains(3);
        assertThat(stored(Format.first()).get(NAMES)).contains(List.of("b"));
        one.lookAgain();
        assertThat(one.get(NAMES)).contains(List.of("b"));
    }

    @Test
    void twoProcessesNeverLoseEachOthersChanges() throws Exception {
        List<Process> both = List.of(writer("left"), writer("right"));
        for (Process process : both) {
            assertThat(new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8))
                    .isEmpty();
            assertThat(process.waitFor()).isZero();
        }
        Stored stored = stored(Format.first());
        for (String side : List.of("left", "right")) {
            assertThat(IntStream.range(0, EACH)
                            .filter(n -> stored.get(numbered(side, n)).isEmpty()))
                    .isEmpty();
        }
        assertThat(told).isEmpty();
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file())))
                .isEqualTo("rw-------");
    }

    @RepeatedTest(5)
    void noGarbledFileIsReadOrLost() throws IOException {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        for (int n = 0; n < 100; n++) {
            byte[] bytes = "{\"format\": 2, \"names\": [\"a\", \"é\"], \"size\": 12}".getBytes(StandardCharsets.UTF_8);
            for (int change = random.nextInt(1, 4); change > 0; change--) {
                bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
            }
            Path folder = home.resolve("n" + n);
            Files.createDirectories(folder);
            Path garbled = Files.write(folder.resolve("it.json"), bytes);
            List<Fault> faults = new ArrayList<>();
            Stored stored = new Stored(garbled, THIRD, faults::add);
            stored.get(NAMES);
            stored.set(SIZE, n);
            assertThat(stored.get(SIZE)).as("seed %s", seed).contains(n);
            if (!faults.isEmpty()) {
                boolean kept = Files.exists(garbled) && Arrays.equals(Files.readAllBytes(garbled), bytes)
                        || Arrays.equals(Files.readAllBytes(folder.resolve("it.broken.json")), bytes);
                assertThat(kept).as("seed %s", seed).isTrue();
            }
        }
    }

    /** Sets a hundred members, as a process of its own: {@code FILE SIDE}. */
    static final class Writer {
        private Writer() {}

        public static void main(String[] arguments) {
            Stored stored = new Stored(Path.of(arguments[0]), Format.first(), fault -> System.out.println(fault));
            for (int n = 0; n < EACH; n++) {
                stored.set(numbered(arguments[1], n), n);
            }
        }
    }

    private Process writer(String side) throws IOException {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        classPath(),
                        Writer.class.getName(),
                        file().toString(),
                        side)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
    }

    // Not java.class.path: whoever runs the tests may load them by a class loader of its own.
    private static String classPath() {
        return Stream.of(
                        Stored.class,
                        Writer.class,
                        JsonMapper.class,
                        TypeReference.class,
                        JsonInclude.class,
                        LoggerFactory.class)
                .map(type -> Path.of(URI.create(type.getProtectionDomain()
                                .getCodeSource()
                                .getLocation()
                                .toString()))
                        .toString())
                .distinct()
                .collect(Collectors.joining(File.pathSeparator));
    }

    private static Setting<Integer> numbered(String side, int n) {
        return Setting.of(side + n, Integer.class, -1);
    }

    private Stored stored(Format format) {
        return new Stored(file(), format, told::add);
    }

    private Path file() {
        return home.resolve("it.json");
    }

    private void write(String json) throws IOException {
        Files.writeString(file(), json);
    }
}

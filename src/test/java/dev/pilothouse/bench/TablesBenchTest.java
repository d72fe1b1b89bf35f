package dev.pilothouse.bench;

import com.sun.management.OperatingSystemMXBean;
import dev.pilothouse.aws.AwsClients;
import dev.pilothouse.bench.stub.TablesStubMain;
import dev.pilothouse.core.Environment;
import dev.pilothouse.core.work.Progress;
import dev.pilothouse.feature.tables.item.DynamoJson;
import dev.pilothouse.feature.tables.item.Item;
import dev.pilothouse.feature.tables.item.Value;
import dev.pilothouse.feature.tables.mask.Mask;
import dev.pilothouse.feature.tables.query.Plan;
import dev.pilothouse.feature.tables.query.Planner;
import dev.pilothouse.feature.tables.query.Search;
import dev.pilothouse.feature.tables.query.Where;
import dev.pilothouse.feature.tables.read.ReadGateway;
import dev.pilothouse.feature.tables.read.Reading;
import dev.pilothouse.feature.tables.rows.Rows;
import dev.pilothouse.feature.tables.settings.TableSettings;
import dev.pilothouse.feature.tables.shape.KeyShape;
import dev.pilothouse.feature.tables.shape.KeyType;
import dev.pilothouse.feature.tables.shape.TableShape;
import dev.pilothouse.feature.tables.transfer.ExportEngine;
import dev.pilothouse.feature.tables.transfer.Format;
import dev.pilothouse.feature.tables.transfer.ImportEngine;
import dev.pilothouse.feature.tables.transfer.ItemSource;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What reading a large table costs, beside the AWS CLI's scan, what its rows take, how quickly they become files:
 * {@code mvn -q -Pbench -Dbench=tables verify}. A missed aim is told.
 */
@Tag("bench")
@Tag("tables")
class TablesBenchTest {
    private static final int ITEMS = Integer.getInteger("pilothouse.bench.items", 200_000);
    private static final int ROUNDS = 3;
    private static final int PAGE_MILLIS = 30;
    private static final int MANY = 1_000_000;
    private static final String SCAN = "scan %,d items".formatted(ITEMS);
    private static final String CLI = "aws dynamodb scan";
    private final Figures figures = new Figures("tables");

    @TempDir
    private Path temp;

    @Test
    void tables() throws Exception {
        Rows rows;
        TableShape table;
        try (TablesProcess process = TablesProcess.start(ITEMS);
                AwsClients clients = process.clients()) {
            ReadGateway gateway = new ReadGateway(clients);
            table = gateway.shape(TablesStubMain.TABLE);
            rows = scan(process, gateway, table);
            segments(process, gateway, table);
        }
        keptRows(rows);
        files(rows, table);
        figures.tell(System.out);
    }

    private Rows scan(TablesProcess process, ReadGateway gateway, TableShape table) throws Exception {
        Rows rows = new Rows(table.keys());
        List<Double> cpu = new ArrayList<>();
        List<Double> wall = new ArrayList<>();
        for (int round = 0; round < ROUNDS; round++) {
            rows = new Rows(table.keys());
            double began = cpuSeconds();
            wall.add(read(gateway, table, 1, rows));
            cpu.add(cpuSeconds() - began);
        }
        Optional<Path> program = Peers.onPath("aws");
        if (program.isEmpty()) {
            figures.add(Figure.besideNobody(SCAN, "CPU", "s", new Samples(cpu), CLI));
            figures.add(Figure.besideNobody(SCAN, "wall", "s", new Samples(wall), CLI));
        } else {
            Child.Ended ended = process.scanByCli(program.get());
            if (ended.exit() != 0) {
                throw new IllegalStateException(CLI + " ended with " + ended.exit());
            }
            Samples theirs = new Samples(List.of(ended.cpuSeconds()));
            figures.add(Figure.beside(SCAN, "CPU", "s", new Samples(cpu), CLI, theirs, Optional.of(0.06)));
            figures.add(Figure.beside(
                    SCAN,
                    "wall",
                    "s",
                    new Samples(wall),
                    CLI,
                    new Samples(List.of(ended.seconds())),
                    Optional.empty()));
        }
        return rows;
    }

    private void segments(TablesProcess process, ReadGateway gateway, TableShape table) throws Exception {
        process.pagesWait(PAGE_MILLIS);
        List<Double> one = new ArrayList<>();
        List<Double> eight = new ArrayList<>();
        for (int round = 0; round < ROUNDS; round++) {
            one.add(read(gateway, table, 1, new Rows(table.keys())));
            eight.add(read(gateway, table, 8, new Rows(table.keys())));
        }
        figures.add(Figure.beside(
                SCAN + ", %d ms a page".formatted(PAGE_MILLIS),
                "8 segments",
                "s",
                new Samples(eight),
                "1 segment",
                new Samples(one),
                Optional.of(0.25)));
    }

    private static double read(ReadGateway gateway, TableShape table, int segments, Rows rows) throws Exception {
        Plan plan = new Planner(table, TableSettings.of(table.name()))
                .plan(Search.of(Where.ANYTHING))
                .segments(segments);
        double seconds = seconds(() -> new Reading(gateway, plan, 1).all(rows::add, Progress.NONE));
        if (rows.count() != ITEMS) {
            throw new IllegalStateException(rows.count() + " rows");
        }
        return seconds;
    }

    private void keptRows(Rows rows) {
        long wire = IntStream.range(0, rows.count())
                .mapToLong(row -> DynamoJson.line(rows.item(row)).getBytes(StandardCharsets.UTF_8).length)
                .sum();
        figures.add(Figure.beside(
                "row of %d B on the wire".formatted(wire / rows.count()),
                "kept",
                "B",
                sample((double) rows.bytes() / rows.count()),
                "on the wire",
                sample((double) wire / rows.count()),
                Optional.of(1.2)));
        Rows many = new Rows(KeyShape.of("id", KeyType.TEXT));
        for (int number = 0; number < MANY; number++) {
            many.add(List.of(small(number)));
        }
        figures.add(
                Figure.alone("1,000,000 rows of 200 B", "kept", "MB", sample(many.bytes() / 1e6), Optional.of(250.0)));
    }

    private void files(Rows rows, TableShape table) throws Exception {
        Mask mask = Mask.of(
                TableSettings.of(table.name()),
                Environment.SANDBOX,
                table.keys().names());
        for (Format format : List.of(Format.JSON_LINES, Format.CSV)) {
            Path file = temp.resolve("items." + format.extension());
            double took = seconds(() ->
                    new ExportEngine(table.keys(), mask, Progress.NONE).write(file, format, ItemSource.Kept.all(rows)));
            figures.add(Figure.alone("export, " + format, "items/s", "count", sample(ITEMS / took), Optional.empty()));
            ImportEngine engine = new ImportEngine(table, Progress.NONE);
            double back = seconds(() -> {
                int read = format == Format.CSV
                        ? engine.csv(file, engine.mapping(file, Map.of()))
                                .items()
                                .size()
                        : engine.lines(file, format).items().size();
                if (read != Math.min(ITEMS, ImportEngine.MOST)) {
                    throw new IllegalStateException(read + " items");
                }
            });
            figures.add(Figure.alone("import, " + format, "lines/s", "count", sample(ITEMS / back), Optional.empty()));
        }
    }

    /** About 200 bytes as DynamoDB JSON. */
    private static Item small(int number) {
        SequencedMap<String, Value> item = new LinkedHashMap<>();
        item.put("id", new Value.Text("session#" + number));
        item.put("customer", new Value.Text("cust#" + number % 9973));
        item.put("expiresAt", new Value.Num(Long.toString(1_795_651_200L + number)));
        item.put("device", new Value.Text("Firefox on Linux"));
        item.put("active", new Value.Bool(number % 2 == 0));
        item.put("locale", new Value.Text("en-IE"));
        return new Item(item);
    }

    private static Samples sample(double value) {
        return new Samples(List.of(value));
    }

    private static double seconds(LivePeak.Doing doing) throws Exception {
        long began = System.nanoTime();
        doing.run();
        return (System.nanoTime() - began) / 1e9;
    }

    private static double cpuSeconds() {
        return ((OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean()).getProcessCpuTime() / 1e9;
    }
}

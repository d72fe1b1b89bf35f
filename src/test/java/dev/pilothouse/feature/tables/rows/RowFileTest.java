package dev.pilothouse.feature.tables.rows;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.pilothouse.feature.tables.item.AnyItem;
import dev.pilothouse.feature.tables.item.Item;
import dev.pilothouse.feature.tables.item.Value;
import java.lang.ref.WeakReference;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RowFileTest {
    @TempDir
    private Path folder;

    @Test
    void whatIsPutThereComesBackInItsOrderAsOftenAsOneLikes() throws Exception {
        AnyItem any = new AnyItem(20261127);
        List<Item> items = IntStream.range(0, 300).mapToObj(i -> any.item()).toList();
        try (RowFile file = new RowFile(folder.resolve("out.csv"))) {
            for (Item item : items) {
                file.add(item);
            }
            for (int time = 0; time < 2; time++) {
                List<Item> read = new ArrayList<>();
                file.each(read::add);
                assertThat(read).containsExactlyElementsOf(items);
            }
        }
    }

    @Test
    void nothingOfTheItemsStaysInMemory() throws Exception {
        List<WeakReference<Item>> put = new ArrayList<>();
        try (RowFile file = new RowFile(folder.resolve("out.csv"))) {
            for (int i = 0; i < 500; i++) {
                Item item = item(i);
                put.add(new WeakReference<>(item));
                file.add(item);
            }
            System.gc();
            assertThat(put.stream().filter(one -> one.get() != null)).hasSizeLessThan(5);
            assertThat(file.count()).isEqualTo(500);
        }
    }

    @Test
    void nothingOfItIsToBeFoundWhileItIsOpenNorAfterwards() throws Exception {
        RowFile file = new RowFile(folder.resolve("out.csv"));
        file.add(item(1));
        assertThat(folder).isEmptyDirectory();
        Thread.currentThread().interrupt();
        assertThatThrownBy(() -> file.each(item -> {})).isInstanceOf(InterruptedException.class);
        List<Item> read = new ArrayList<>();
        file.each(read::add);
        assertThat(read).containsExactly(item(1));
        file.close();
        assertThat(folder).isEmptyDirectory();
    }

    private static Item item(int number) {
        return new Item(new LinkedHashMap<>(Map.of("id", new Value.Text("x".repeat(1000) + number))));
    }
}

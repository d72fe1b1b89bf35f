package dev.pilothouse.feature.functions.invoke;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.pilothouse.core.Environment;
import dev.pilothouse.feature.functions.FunctionTown;
import dev.pilothouse.feature.functions.settings.FunctionSettings;
import dev.pilothouse.feature.functions.shape.ShapeGateway;
import dev.pilothouse.sandbox.wire.Fault;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CautionTest {
    @Test
    void asLongAsTheTagsAreNotReadItIsAskedFirst(@TempDir Path folder) {
        try (FunctionTown town = new FunctionTown(folder, Duration.ofSeconds(20))) {
            town.function("echo", (event, context) -> context.answer(event));
            CountDownLatch read = new CountDownLatch(1);
            town.sandbox.faults().next(1, "ListTags", new Fault.Hold(read));
            ShapeGateway shapes = new ShapeGateway(town.clients);
            Caution caution = new Caution(
                    shapes.read("echo", Optional.empty()),
                    FunctionSettings.of("echo"),
                    Environment.SANDBOX,
                    shapes,
                    town.scope());
            assertThat(caution.why()).contains(Caution.UNREAD);
            read.countDown();
            await().until(() -> caution.why().isEmpty());
        }
    }
}

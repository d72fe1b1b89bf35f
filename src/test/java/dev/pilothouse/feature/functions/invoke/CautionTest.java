package dev.pilothouse.feature.functions.invoke;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.pilothouse.aws.AwsClients;
import dev.pilothouse.core.Environment;
import dev.pilothouse.feature.functions.FunctionTown;
import dev.pilothouse.feature.functions.settings.FunctionSettings;
import dev.pilothouse.feature.functions.shape.ShapeGateway;
import dev.pilothouse.sandbox.wire.Fault;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CautionTest {
    private static FunctionTown town;

    @BeforeAll
    static void open(@TempDir Path folder) {
        town = new FunctionTown(folder, Duration.ofSeconds(20));
        town.function("echo", (event, context) -> context.answer(event));
    }

    @AfterAll
    static void close() {
        town.close();
    }

    @Test
    void asLongAsTheTagsAreNotReadItIsAskedFirst() {
        CountDownLatch read = new CountDownLatch(1);
        town.sandbox.faults().next(1, "ListTags", new Fault.Hold(read));
        Caution caution = caution(town.clients);
        assertThat(caution.why()).contains(Caution.UNREAD);
        read.countDown();
        await().until(() -> caution.why().isEmpty());
    }

    // Nothing that is not known may be less careful than what is.
    @Test
    void whereTheRoleMayNotReadTagsItIsAskedFirstAndSaysWhy() {
        try (AwsClients clients = town.as("""
            {"Version": "2012-10-17", "Statement": [
              {"Effect": "Allow", "Action": "lambda:*", "Resource": "*"},
              {"Effect": "Deny", "Action": "lambda:ListTags", "Resource": "*"}]}\
            """)) {
            Caution caution = caution(clients);
            await().until(() -> !caution.why().equals(Optional.of(Caution.UNREAD)));
            assertThat(caution.why().orElseThrow())
                    .startsWith("It may belong to production, for its tags can’t be read. Your role may not")
                    .contains("lambda:ListTags");
        }
    }

    private static Caution caution(AwsClients clients) {
        ShapeGateway shapes = new ShapeGateway(clients);
        return new Caution(
                shapes.read("echo", Optional.empty()),
                FunctionSettings.of("echo"),
                Environment.SANDBOX,
                shapes,
                town.scope());
    }
}

package dev.pilothouse.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.concurrent.atomic.AtomicInteger;
import javafx.collections.FXCollections;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.util.WaitForAsyncUtils;

/** When memory is given back. */
@ExtendWith(ApplicationExtension.class)
class TidyingTest {
    @Test
    void isDoneOnceThePersonSeesWhatTheyCameFor() {
        AtomicInteger done = new AtomicInteger();
        WaitForAsyncUtils.asyncFx(() -> {
            Tidying tidying = new Tidying(FXCollections.observableArrayList(), done::incrementAndGet);
            tidying.reached(Mark.SIGNED_IN);
            tidying.reached(Mark.FIRST_PANE);
            assertThat(done).hasValue(0);
        });
        await().until(() -> done.get() == 1);
    }
}

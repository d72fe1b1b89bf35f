package dev.pilothouse.aws;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pilothouse.core.Forked;
import org.junit.jupiter.api.Test;

class WarmUpTest {
    @Test
    void theFirstCallFindsMostClassesLoadedAndNothingWasSentBeforeIt() throws Exception {
        try (FaultyServer server = new FaultyServer(FaultyServer.answer(400, "", "{}"));
                FaultyServer proxy = new FaultyServer(FaultyServer.hangUp());
                Forked process = Forked.run(
                        WarmProcess.class,
                        server.uri().toString(),
                        Integer.toString(proxy.uri().getPort()))) {
            long before = Long.parseLong(process.line());
            long first = Long.parseLong(process.line());

            assertThat(first).as("of %d", before).isLessThan(before / 4);
            assertThat(server.requests()).hasSize(1);
            assertThat(proxy.connections()).isZero();
        }
    }
}

package dev.pilothouse.aws.network;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is written about proxies, and which hosts they serve. */
class ProxyServerTest {
    @ParameterizedTest
    @CsvSource({
        "http://proxy.example:3128, proxy.example, 3128",
        "proxy.example:3128, proxy.example, 3128",
        "http://proxy.example, proxy.example, 80",
        "http://ada:secret@proxy.example:3128/, proxy.example, 3128"
    })
    void theEnvironmentWritesThemInManyWays(String written, String host, int port) {
        ProxyServer proxy = ProxyServer.parse(written, "").orElseThrow();
        assertThat(proxy.host()).isEqualTo(host);
        assertThat(proxy.port()).isEqualTo(port);
        assertThat(proxy.toString()).doesNotContain("secret");
    }

    @Test
    void whatIsNoAddressIsNoProxy() {
        assertThat(ProxyServer.parse("not a host", "")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "aws.example, true",
        "acme.example, false",
        "Shop.ACME.example, false",
        "notacme.example, true",
        "intranet, false",
        "localhost, false",
        "127.0.0.1, false",
        "[::1], false",
        "127.example, true"
    })
    void someHostsAreReachedPastIt(String host, boolean served) {
        ProxyServer proxy =
                new ProxyServer("proxy.example", 3128, Optional.empty(), ProxyServer.hosts(".acme.example, intranet"));
        assertThat(proxy.serves(host)).isEqualTo(served);
    }
}

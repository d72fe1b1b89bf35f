package dev.pilothouse.app.update;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.pilothouse.aws.FaultyServer;
import dev.pilothouse.core.Refused;
import dev.pilothouse.core.Web;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.util.Base64;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Which documents about newer versions are believed, and what is made of them. */
class UpdateCheckTest {
    private static final String PAGE = "https://pilothouse.example/1.5.0";
    private static KeyPair ours;
    private static KeyPair strangers;

    @BeforeAll
    static void makeKeys() throws GeneralSecurityException {
        KeyPairGenerator generator = KeyPairGenerator.getInstance("Ed25519");
        ours = generator.generateKeyPair();
        strangers = generator.generateKeyPair();
    }

    @ParameterizedTest
    @CsvSource({"1.4.9, 1.5.0", "1.5, 1.5.1", "1.9.0, 1.10.0", "development, 0.1"})
    void aNewerVersionIsOfferedWithItsPage(String installed, String offered) throws Exception {
        assertThat(ask(sealed(manifest(offered, PAGE), ours), installed))
                .isEqualTo(new Newest.Newer(offered, URI.create(PAGE)));
    }

    @ParameterizedTest
    @CsvSource({"1.5.0, 1.5.0", "1.5.0, 1.5", "1.5.1, 1.5.0", "2.0, 1.99.99"})
    void theSameOrAnOlderOneIsNot(String installed, String offered) throws Exception {
        assertThat(ask(sealed(manifest(offered, PAGE), ours), installed)).isEqualTo(new Newest.Same());
    }

    @Test
    void whatAnotherKeySignedIsThrownAway() throws Exception {
        refused(sealed(manifest("9.0", PAGE), strangers));
    }

    @Test
    void soIsWhatWasChangedAfterwards() throws Exception {
        String good = sealed(manifest("1.0.0", PAGE), ours);
        String other =
                Base64.getEncoder().encodeToString(manifest("9.0.0", PAGE).getBytes(StandardCharsets.UTF_8));
        refused(good.replaceFirst("\"manifest\":\"[^\"]+\"", "\"manifest\":\"" + other + "\""));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{}", "[]", "<html>", "{\"manifest\":\"!\",\"signature\":\"!\"}"})
    void soIsWhatIsNoSuchDocument(String body) throws Exception {
        refused(body);
    }

    @ParameterizedTest
    @CsvSource({
        "next, https://pilothouse.example/",
        "1.0, http://pilothouse.example/",
        "1.0, file:/etc/hosts",
        "1.0, ''"
    })
    void soIsOneWithoutAVersionOrASafePage(String version, String page) throws Exception {
        refused(sealed(manifest(version, page), ours));
    }

    @Test
    void oneThatIsTooLongOrElsewhereIsNotTaken() throws Exception {
        refused(FaultyServer.answer(200, "", " ".repeat(70_000)));
        refused(FaultyServer.answer(302, "Location: https://pilothouse.example/\r\n", ""));
        refused(FaultyServer.answer(500, "", ""));
    }

    @Test
    void onlyHttpsIsAsked() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> check(URI.create("http://pilothouse.example/newest.json"), "1.0"));
    }

    @Test
    void nothingIsToldToWhoeverIsAsked() throws Exception {
        try (FaultyServer server =
                new FaultyServer(FaultyServer.answer(200, "", sealed(manifest("1.0", PAGE), ours)))) {
            check(server.uri(), "1.2.3").ask();
            assertThat(server.requests())
                    .singleElement()
                    .satisfies(request -> assertThat(request)
                            .startsWith("GET / ")
                            .doesNotContain("1.2.3")
                            .doesNotContainIgnoringCase("pilothouse")
                            .doesNotContainIgnoringCase("cookie"));
        }
    }

    @Test
    void aBuildFromTheSourcesHasNoChannel() {
        assertThat(Channel.installed()).isEmpty();
    }

    @Test
    void aKeyIsReadAsPackagingWritesIt() {
        String written = Base64.getEncoder().encodeToString(ours.getPublic().getEncoded());
        assertThat(Channel.key(written)).isEqualTo(ours.getPublic());
    }

    private static void refused(String body) throws IOException {
        refused(FaultyServer.answer(200, "", body));
    }

    private static void refused(FaultyServer.Treatment treatment) throws IOException {
        try (FaultyServer server = new FaultyServer(treatment)) {
            assertThatExceptionOfType(Refused.class)
                    .isThrownBy(() -> check(server.uri(), "1.0").ask());
        }
    }

    private static Newest ask(String body, String installed) throws Exception {
        try (FaultyServer server = new FaultyServer(FaultyServer.answer(200, "", body))) {
            return check(server.uri(), installed).ask();
        }
    }

    private static UpdateCheck check(URI address, String installed) {
        return new UpdateCheck(new Channel(address, ours.getPublic()), () -> Web.PLAIN, installed);
    }

    private static String manifest(String version, String page) {
        return "{\"version\":\"" + version + "\",\"page\":\"" + page + "\"}";
    }

    private static String sealed(String manifest, KeyPair keys) throws GeneralSecurityException {
        byte[] bytes = manifest.getBytes(StandardCharsets.UTF_8);
        Signature signature = Signature.getInstance("Ed25519");
        signature.initSign(keys.getPrivate());
        signature.update(bytes);
        Base64.Encoder base64 = Base64.getEncoder();
        return "{\"manifest\":\"" + base64.encodeToString(bytes) + "\",\"signature\":\""
                + base64.encodeToString(signature.sign()) + "\"}";
    }
}

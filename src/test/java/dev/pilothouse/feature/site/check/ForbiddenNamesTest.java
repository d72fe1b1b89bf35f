package dev.pilothouse.feature.site.check;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ForbiddenNamesTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                ".git",
                ".svn",
                ".env",
                ".env.production",
                ".aws",
                ".ssh",
                "server.pem",
                "Cert.P12",
                "private.key",
                "id_rsa",
                "id_rsa.pub",
                "id_ed25519",
                "node_modules",
                ".DS_Store",
                "Thumbs.db",
                "index.html.bak",
                "index.html~",
                ".npmrc",
                ".terraform",
                ".terraform.lock.hcl",
                "prod.tfstate",
                "prod.tfstate.backup",
                ".netrc"
            })
    void aNameThatHasNoPlaceOnASiteIsForbidden(String name) {
        assertThat(ForbiddenNames.rule(name)).isPresent();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "index.html",
                ".well-known",
                "app.js.map",
                "environment.js",
                "keyboard.svg",
                "monkey.png",
                "backup.html",
                ".htaccess",
                "git.html",
                "_headers",
                ".nojekyll"
            })
    void anyOtherIsNot(String name) {
        assertThat(ForbiddenNames.rule(name)).isEmpty();
    }
}

package dev.pilothouse.tour;

import dev.pilothouse.sandbox.seed.AcmeShop;
import java.util.List;
import javafx.scene.input.KeyCode;

/** Without a mouse: the release before is compared with what is live, and brought back. */
final class KeyReleases {
    private final Keyboard keys;

    KeyReleases(Keyboard keys) {
        this.keys = keys;
    }

    List<Step> all() {
        return List.of(
                Step.of("keys-releases", "site", this::compare), Step.of("keys-rolled-back", "site", this::rollBack));
    }

    private void compare() {
        keys.run("Releases").sees("releases-table").reads("winter collection");
        keys.to("releases-table").press(KeyCode.HOME).press(KeyCode.DOWN);
        keys.reads("compared with").reads("That takes about");
    }

    private void rollBack() {
        keys.fill("rollback-note", "checkout broken").fill("typed-bucket", AcmeShop.BUCKET);
        // Signing in again has locked production; unlocking runs nothing.
        keys.to("roll-back").press(KeyCode.SPACE).at("reason");
        keys.write("Ticket 4712: checkout broken").press(KeyCode.ENTER).sees("lock");
        keys.to("roll-back").press(KeyCode.SPACE).reads("“checkout broken”").reads("verified");
    }
}

package dev.pilothouse.ui;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pilothouse.core.Environment;
import dev.pilothouse.core.Workspace;
import dev.pilothouse.core.Workspaces;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import javafx.scene.control.Label;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.util.WaitForAsyncUtils;

/** security.md M17. */
@ExtendWith(ApplicationExtension.class)
class TypedNameTest {
    private static final Workspace SANDBOX = Workspaces.acme(URI.create("http://127.0.0.1:1"));
    private static final Workspace ACME = Workspaces.in(Environment.PRODUCTION, SANDBOX);
    private static final String CYRILLIC = "\u0430cme-shop-site";

    @Test
    void theNameStandsThereWithItsAccountAndRegion() {
        assertThat(said(typed("acme-shop-site")))
                .containsExactly(
                        "This changes production. Type acme-shop-site to continue.",
                        "In AWS account 402112345678, region eu-west-1.");
    }

    @Test
    void elsewhereThanInProductionItSaysThatMuchIsDeleted() {
        TypedName typed =
                WaitForAsyncUtils.waitForAsyncFx(5000, () -> new TypedName("typed", "acme-shop-site", SANDBOX));
        assertThat(said(typed)).contains("This deletes much at once. Type acme-shop-site to continue.");
    }

    @Test
    void aNameThatLooksLikeAnotherIsWrittenOutAndWarnedOf() {
        assertThat(said(typed(CYRILLIC)))
                .containsExactly(
                        "This changes production. Type \u0430cme-shop-site to continue.",
                        "⟦U+0430⟧cme-shop-site",
                        "The name mixes letters of Cyrillic and Latin: it may only look like another.",
                        "In AWS account 402112345678, region eu-west-1.");
    }

    @Test
    void onlyTheNameItselfMatchesNotWhatLooksLikeIt() {
        TypedName typed = typed(CYRILLIC);
        screen(() -> typed.text().set("acme-shop-site"));
        assertThat(typed.matches().get()).isFalse();
        screen(() -> typed.text().set(CYRILLIC));
        assertThat(typed.matches().get()).isTrue();
    }

    @Test
    void unseenCharactersOfANameAreWritten() {
        assertThat(said(typed("shop\u202E-site")))
                .contains("shop⟦U+202E⟧-site")
                .noneMatch(text -> text.contains("\u202E"));
    }

    @Test
    void beforeSigningInThereIsNoAccountToTell() {
        TypedName typed = WaitForAsyncUtils.waitForAsyncFx(
                5000, () -> new TypedName("typed", "402112345678", "Type it", Optional.empty()));
        assertThat(said(typed)).containsExactly("Type it");
    }

    private static TypedName typed(String name) {
        return WaitForAsyncUtils.waitForAsyncFx(5000, () -> new TypedName("typed", name, ACME));
    }

    private static List<String> said(TypedName typed) {
        return typed.getChildren().stream()
                .filter(Label.class::isInstance)
                .map(label -> ((Label) label).getText())
                .toList();
    }

    private static void screen(Runnable action) {
        WaitForAsyncUtils.waitForAsyncFx(5000, action);
    }
}

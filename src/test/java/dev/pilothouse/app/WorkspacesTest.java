package dev.pilothouse.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.pilothouse.ui.Pictures;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Workspaces imported, exported and removed in the real window, by clicks. */
class WorkspacesTest {
    @TempDir
    private Path folder;

    private Person person;

    @BeforeEach
    void open() throws IOException {
        Files.createDirectories(folder.resolve("settings"));
        Files.writeString(folder.resolve("settings/settings.json"), "{\"theme\": \"LIGHT\"}");
        person = Person.at(folder.resolve("settings"), 1280, 800);
    }

    @AfterEach
    void close() {
        person.close();
    }

    @Test
    void aFileIsSeenBeforeItIsTakenAndASwappedUserPoolHasToBeTyped() throws Exception {
        person.click("import").type("workspace-file", file("known.json")).click("look");
        person.reads("You have no workspace of this name and environment.").sees("take");
        assertThat(person.has("workspace-acme-shop-production")).isFalse();
        picture("import-new");
        person.click("take").sees("workspace-acme-shop-production");
        assertThat(person.has("sign-in-form")).isFalse();

        person.click("import")
                .type("workspace-file", file("hostile/02-user-pool-swapped.json"))
                .click("look");
        person.reads("It changes whom passwords and calls go to.");
        picture("import-changed");
        person.click("take").sees("typed");
        picture("import-asked");
        person.click("cancel").click("leave");
        person.click("workspace-acme-shop-production").reads("User pool eu-west-1_Ab12Cd34E");

        person.click("import")
                .type("workspace-file", file("hostile/06-endpoint-elsewhere.json"))
                .click("look");
        person.reads("has to be an address on this computer");
        picture("import-refused");
        person.type("workspace-file", "http://shop.example/acme.json").click("look");
        person.reads("is no address to fetch a workspace from");
        picture("import-address");
    }

    @Test
    void aWorkspaceIsExportedAndRemoved() throws Exception {
        person.click("import")
                .type("workspace-file", file("known.json"))
                .click("look")
                .click("take");
        Path out = folder.resolve("out.json");
        person.click("more-acme-shop-production").click("export");
        person.type("workspace-file", out.toString()).sees("write");
        picture("export");
        person.click("write");
        await().until(() -> Files.exists(out));
        person.click("more-acme-shop-production").click("remove").click("confirm");
        await().until(() -> !person.has("workspace-acme-shop-production"));
        person.click("import")
                .type("workspace-file", out.toString())
                .click("look")
                .reads("new");
    }

    private static String file(String name) throws URISyntaxException {
        return Path.of(WorkspacesTest.class.getResource("/workspaces/" + name).toURI())
                .toString();
    }

    private void picture(String name) {
        Pictures.write(person.picture(), Path.of("target/pictures/workspace-" + name + ".png"));
    }
}

package dev.pilothouse.core.workspace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import dev.pilothouse.core.Environment;
import dev.pilothouse.core.Fault;
import dev.pilothouse.core.Setting;
import dev.pilothouse.core.Workspace;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ShelfTest {
    private static final Setting<Integer> SIZE = Setting.of("size", Integer.class, 1);
    private static final Setting<String> NOTE = Setting.of("note", String.class, "");

    @TempDir
    private Path profile;

    private final WorkspaceFile format = new WorkspaceFile(Sections.installed());
    private final List<Fault> told = new ArrayList<>();
    private Shelf shelf;

    @BeforeEach
    void open() {
        shelf = new Shelf(profile, format);
    }

    @Test
    void oneOfTheSameNameAndEnvironmentTakesTheOldOnesPlace() {
        shelf.keep(acme("Acme Shop", Environment.STAGING, "111111111111"));
        shelf.keep(acme("Acme Shop", Environment.PRODUCTION, "222222222222"));
        shelf.keep(acme("Acme Shop", Environment.STAGING, "333333333333"));
        assertThat(shelf.workspaces()).extracting(Workspace::account).containsExactly("222222222222", "333333333333");
    }

    @Test
    void namesThatDifferInSignsOnlyAreTwoWorkspaces() {
        shelf.keep(acme("Acme Shop", Environment.STAGING, "111111111111"));
        shelf.keep(acme("Acme-Shop", Environment.STAGING, "222222222222"));
        shelf.keep(acme("../../Acme Shop", Environment.STAGING, "333333333333"));
        shelf.keep(acme("店", Environment.STAGING, "444444444444"));
        assertThat(shelf.workspaces()).hasSize(4);
        assertThat(profile.toFile().list()).containsExactly("workspaces");
    }

    @Test
    void onlyThePersonMayReadThem() throws IOException {
        Workspace acme = acme("Acme Shop", Environment.STAGING, "111111111111");
        shelf.keep(acme);
        shelf.overlay(acme, told::add).set(SIZE, 2);
        assumeThat(Files.getFileStore(profile).supportsFileAttributeView("posix"))
                .isTrue();
        try (Stream<Path> all = Files.walk(profile.resolve("workspaces"))) {
            assertThat(all)
                    .hasSize(4)
                    .allSatisfy(path -> assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(path)))
                            .isEqualTo(Files.isDirectory(path) ? "rwx------" : "rw-------"));
        }
    }

    @Test
    void brokenAndNewerCopiesAreToldInTheirPlaceAndStayAsTheyAre() throws IOException {
        shelf.keep(acme("Acme Shop", Environment.STAGING, "111111111111"));
        Path broken = Files.writeString(profile.resolve("workspaces/a.workspace.json"), "{");
        Path newer = Files.writeString(profile.resolve("workspaces/b.workspace.json"), "{\"format\": 9}");
        List<Shelf.Kept> kept = shelf.kept();
        assertThat(kept).hasSize(3);
        assertThat(kept.subList(1, 3)).allSatisfy(it -> assertThat(it).isInstanceOf(Shelf.Kept.Unfit.class));
        assertThat(broken).hasContent("{");
        assertThat(newer).hasContent("{\"format\": 9}");
        shelf.remove(kept.get(1));
        assertThat(broken).doesNotExist();
    }

    @Test
    void whatIsPersonalStaysHereUntilItIsShared() throws IOException {
        Workspace acme = acme("Acme Shop", Environment.STAGING, "111111111111");
        Overlay mine = shelf.overlay(acme, told::add);
        mine.set(SIZE, 7);
        mine.set(NOTE, "call Ada");
        Path out = profile.resolve("out.json");
        shelf.export(acme, out);
        assertThat(shelf.look(out)).isEqualTo(acme);

        shelf.export(mine.share(acme, List.of(SIZE)), out);
        assertThat(Files.readString(out)).doesNotContain("Ada");
        Shelf others = new Shelf(profile.resolve("others"), format);
        others.keep(others.look(out));
        Overlay theirs = others.overlay(others.look(out), told::add);
        assertThat(theirs.get(SIZE)).isEqualTo(7);
        theirs.set(SIZE, 9);
        assertThat(theirs.get(SIZE)).isEqualTo(9);
        assertThat(others.overlay(others.look(out), told::add).get(SIZE)).isEqualTo(9);
        assertThat(theirs.get(NOTE)).isEmpty();
        assertThat(told).isEmpty();
    }

    @Test
    void whatWasSharedAndDoesNotFitCountsAsNotShared() throws IOException {
        Workspace acme = acme("Acme Shop", Environment.STAGING, "111111111111");
        Path out = profile.resolve("out.json");
        Overlay mine = shelf.overlay(acme, told::add);
        mine.set(SIZE, 7);
        shelf.export(mine.share(acme, List.of(SIZE)), out);
        Files.writeString(out, Files.readString(out).replace("\"size\" : 7", "\"size\" : \"large\""));
        Workspace odd = shelf.look(out);
        assertThat(new Shelf(profile.resolve("others"), format)
                        .overlay(odd, told::add)
                        .get(SIZE))
                .isEqualTo(1);
    }

    private static Workspace acme(String name, Environment environment, String account) {
        return new Workspace(
                name,
                environment,
                account,
                "eu-west-1",
                new Workspace.SignIn("eu-west-1_Ab12Cd34E", "4hk2", "eu-west-1:0f1e2d3c"),
                Optional.empty(),
                Map.of(),
                Map.of());
    }
}

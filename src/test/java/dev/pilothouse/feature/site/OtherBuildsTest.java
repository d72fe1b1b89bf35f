package dev.pilothouse.feature.site;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.pilothouse.core.Fault;
import dev.pilothouse.core.Refused;
import dev.pilothouse.core.work.Progress;
import dev.pilothouse.feature.site.plan.Check;
import dev.pilothouse.feature.site.plan.SitePlan;
import dev.pilothouse.feature.site.release.Live;
import dev.pilothouse.sandbox.seed.AcmeShop;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OtherBuildsTest {
    private final SiteTown town = SiteTown.empty();

    @TempDir
    Path temp;

    @AfterEach
    void close() {
        town.close();
    }

    @Test
    void aZipIsDeployedAsItsFolderWouldBe() throws Exception {
        Path site = Shop.write(temp, 0);
        Path zip = zip(site, temp.resolve("site.zip"));

        assertThat(town.release(zip).equal()).isTrue();

        assertThat(town.plan(site).empty()).isTrue();
        assertThat(town.plan(zip).live().release().orElseThrow().from()).isEqualTo("site.zip");
        try (Stream<Path> files = Files.walk(site).filter(Files::isRegularFile)) {
            for (Path file : files.toList()) {
                assertThat(town.get("/" + site.relativize(file)).body())
                        .as(file.toString())
                        .isEqualTo(Files.readAllBytes(file));
            }
        }
    }

    @Test
    void aZipThatIsGoneOrAnotherAfterThePlanIsTold() throws Exception {
        town.release(Shop.write(temp, 0));
        Path zip = zip(Shop.write(temp, 1), temp.resolve("site.zip"));
        SitePlan plan = town.plan(zip);
        Files.delete(zip);
        assertThat(refused(plan).what()).isEqualTo("%s can’t be read any more.", zip);

        SitePlan ofTheFormer = town.plan(zip(Shop.write(temp, 1), zip));
        zip(Shop.write(temp, 2), zip);
        assertThat(refused(ofTheFormer).what())
                .containsAnyOf("changed while it was being uploaded", "was deleted while the build was being uploaded");
        assertThat(Shop.missing(town, 2)).isEmpty();

        assertThat(town.release(zip).equal()).isTrue();
        assertThat(Shop.missing(town, 2)).isEmpty();
    }

    @Test
    void anEmptyFolderIsNeverDeployed() throws Exception {
        town.release(Shop.write(temp, 0));
        Path empty = Files.createDirectory(temp.resolve("empty"));
        assertBlocked(empty, "The folder is empty.");
        Path emptyZip = temp.resolve("empty.zip");
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(emptyZip))) {
            zip.putNextEntry(new ZipEntry("nothing/"));
        }
        assertBlocked(emptyZip, "There is no file in the .zip.");
    }

    @Test
    void aBuildWithoutItsEntryIsNeverDeployed() throws Exception {
        town.release(Shop.write(temp, 0));
        Path site = Shop.write(temp, 1);
        Files.delete(site.resolve("index.html"));
        SitePlan plan = assertBlocked(site, "There is no index.html at the top. Choose the folder that holds it.");
        assertThat(plan.checks())
                .filteredOn(check -> check.verdict() == Check.Verdict.BLOCKS)
                .flatExtracting(Check::details)
                .containsExactly("products/index.html");
        Files.delete(site.resolve("products/index.html"));
        assertBlocked(site, "There is no index.html: visitors would find nothing.");
    }

    @Test
    void aFileThatARuleForbidsIsPublishedForAReasonThatIsRecorded() throws Exception {
        Path site = Shop.write(temp, 0);
        Files.writeString(site.resolve("demo.key"), "a sample");
        Files.writeString(site.resolve("help.html"), "id AKIA" + "2E0A8F3B244C9986\n");
        assertThat(town.plan(site).deployable()).isFalse();
        Map<String, String> reasons = Map.of("demo.key", "a sample for the manual", "help.html", "revoked in May");
        assertThat(planned(site, Map.of("demo.key", "a sample")).deployable()).isFalse();

        SitePlan plan = planned(site, reasons);
        assertThat(plan.deployable()).isTrue();
        assertThat(plan.checks())
                .filteredOn(check -> check.text().equals("2 files are published although a rule forbids it"))
                .singleElement()
                .satisfies(check -> assertThat(check.details())
                        .containsExactly(
                                "demo.key: private key or certificate store. Reason: a sample for the manual",
                                "help.html: AWS access key. Reason: revoked in May"));
        town.engine.deploy(plan, SiteTown.permit(), Progress.NONE);

        assertThat(town.get("/demo.key").body()).isEqualTo("a sample".getBytes(StandardCharsets.UTF_8));
        String manifest = town.s3()
                .getObjectAsBytes(request -> request.bucket(AcmeShop.BUCKET).key(".pilothouse/releases/000001.json"))
                .asUtf8String();
        assertThat(manifest).contains("\"waivers\"", "a sample for the manual", "revoked in May");
    }

    private SitePlan planned(Path site, Map<String, String> reasons) throws InterruptedException {
        return town.engine.plan(town.engine.read(site, reasons, Progress.NONE), Live.Reading.MANIFEST, Progress.NONE);
    }

    private SitePlan assertBlocked(Path build, String words) throws Exception {
        List<String> before = town.keys();
        SitePlan plan = town.plan(build);
        assertThat(plan.deployable()).isFalse();
        assertThat(plan.checks())
                .filteredOn(check -> check.verdict() == Check.Verdict.BLOCKS)
                .extracting(Check::text)
                .containsExactly(words);
        List<String> asked =
                town.asked(() -> assertThat(refused(plan).what()).isEqualTo("This build can’t be deployed as it is."));
        assertThat(asked).isEmpty();
        assertThat(town.keys()).isEqualTo(before);
        assertThat(Shop.missing(town, 1)).isEmpty();
        return plan;
    }

    private Fault refused(SitePlan plan) {
        Throwable failure = catchThrowable(() -> town.engine.deploy(plan, SiteTown.permit(), Progress.NONE));
        assertThat(failure).isInstanceOf(Refused.class);
        return ((Refused) failure).fault();
    }

    private static Path zip(Path folder, Path file) throws IOException {
        Files.deleteIfExists(file);
        try (OutputStream out = Files.newOutputStream(file);
                ZipOutputStream zip = new ZipOutputStream(out);
                Stream<Path> files = Files.walk(folder).filter(Files::isRegularFile)) {
            for (Path each : files.sorted().toList()) {
                zip.putNextEntry(new ZipEntry(folder.relativize(each).toString().replace('\\', '/')));
                Files.copy(each, zip);
            }
        }
        return file;
    }
}

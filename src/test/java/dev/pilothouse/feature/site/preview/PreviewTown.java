package dev.pilothouse.feature.site.preview;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.pilothouse.core.work.Progress;
import dev.pilothouse.feature.site.Shop;
import dev.pilothouse.feature.site.SiteTown;
import dev.pilothouse.feature.site.build.LocalFile;
import dev.pilothouse.sandbox.seed.AcmeShop;
import dev.pilothouse.sandbox.wire.Fault;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/** A site, of which one build after the other is live, and previews of the next. */
final class PreviewTown implements AutoCloseable {
    static final Fault DEAD = new Fault.Fail(403, "AccessDenied", "the program is dead");
    final SiteTown town = SiteTown.empty();
    final PreviewEngine previews = PreviewEngine.of(town.clients, town.operator(), town.workspace());
    Path live;
    Path build;
    private int generation;

    /** Writes two builds and makes the first of them live. */
    void next(Path folder) throws Exception {
        live = Shop.write(folder, generation++);
        build = Shop.write(folder, generation++);
        town.release(live);
    }

    /** Nothing is left of any preview once all are removed. */
    void tidy() throws Exception {
        town.sandbox.faults().clear();
        List<String> names =
                previews.previews(Progress.NONE).stream().map(Preview::name).toList();
        previews.remove(names, SiteTown.permit(), Progress.NONE);
        assertThat(keys("")).isEmpty();
    }

    /** From the n-th request on nothing is obeyed. */
    Throwable dieAt(int n, SiteTown.Doing doing) {
        AtomicInteger asked = new AtomicInteger();
        town.sandbox.faults().when((number, operation) -> asked.incrementAndGet() >= n, DEAD);
        try {
            return catchThrowable(doing::run);
        } finally {
            town.sandbox.faults().clear();
        }
    }

    /** No page that visitors get names an asset that they don't get. */
    void assertWhole(int request) {
        assertThat(Shop.missing(town, generation)).as("request %d", request).isEmpty();
    }

    PreviewPlan plan(String name) throws InterruptedException {
        return previews.plan(town.engine.read(build, Progress.NONE), name, 7, Progress.NONE);
    }

    void show(String name) throws InterruptedException {
        previews.deploy(plan(name), "", SiteTown.permit(), Progress.NONE);
    }

    void remove(String name) throws InterruptedException {
        previews.remove(List.of(name), SiteTown.permit(), Progress.NONE);
    }

    byte[] served(String path) {
        return town.get(path).body();
    }

    void assertServed(Path site) throws Exception {
        for (LocalFile file : town.engine.read(site, Progress.NONE).files()) {
            assertThat(served("/" + file.path()))
                    .as(file.path())
                    .isEqualTo(Files.readAllBytes(site.resolve(file.path())));
        }
    }

    /** The keys of previews that begin so. */
    List<String> keys(String name) {
        return town.keys().stream()
                .filter(key -> key.startsWith("_preview/" + name))
                .toList();
    }

    /** As somebody else would. */
    void delete(String key) {
        town.s3().deleteObject(request -> request.bucket(AcmeShop.BUCKET).key(key));
    }

    @Override
    public void close() {
        town.close();
    }
}

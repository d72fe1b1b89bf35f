package dev.pilothouse.feature.cdn.visitor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.pilothouse.aws.cloudfront.Distributions;
import dev.pilothouse.core.command.Permits;
import dev.pilothouse.core.work.Load;
import dev.pilothouse.feature.cdn.CdnTown;
import dev.pilothouse.sandbox.seed.AcmeShop;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class VisitorModelTest {
    private CdnTown town = CdnTown.asOperator();
    private VisitorModel model = model();

    @AfterEach
    void close() {
        town.close();
    }

    @Test
    void theHomePageIsProposedAndTheSameAtBothEnds() {
        assertThat(model.typed().get()).isEqualTo(town.acme.address.toString());
        assertThat(verdict().kind()).isEqualTo(Verdict.Kind.SAME);
        assertThat(edge().header("x-cache")).hasValue("Miss from cloudfront");
        assertThat(found().what()).isEqualTo("index.html");
    }

    @Test
    void anOlderCopyIsToldUntilItIsForgotten() throws Exception {
        model.typed().set("/note.txt");
        town.put("note.txt", "old");
        assertThat(verdict().kind()).isEqualTo(Verdict.Kind.SAME);
        town.acme.sandbox.clock().advance(Duration.ofSeconds(41));
        town.put("note.txt", "newer");

        assertThat(verdict().words()).matches("The edge has an older copy, 4\\d s old\\.");

        town.acme.invalidationsTake(Duration.ZERO);
        town.acme.invalidations().create("reference", List.of("/note.txt"), Permits.any());
        assertThat(verdict().kind()).isEqualTo(Verdict.Kind.SAME);
        assertThat(found().body()).hasValue(edge().body());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"https://shop.acme.example/products/", "/products/", "http://www.shop.acme.example/products/"})
    void aFolderIsComparedWithWhatItsFunctionMakesOfIt(String address) {
        model.typed().set(address);
        assertThat(verdict().kind()).isEqualTo(Verdict.Kind.SAME);
        assertThat(found().what()).isEqualTo("products/index.html");
    }

    @Test
    void whatNeitherHasIsTheSame() {
        model.typed().set("/no/such/page");
        assertThat(verdict().kind()).isEqualTo(Verdict.Kind.SAME);
        assertThat(edge().status()).isEqualTo(404);
        assertThat(origin()).isInstanceOf(OriginAnswer.Missing.class);
    }

    @Test
    void anOriginElsewhereIsNotAskedFromAnEmulatorAndTheEdgesFailureIsTold() {
        model.typed().set("/legacy/x");
        assertThat(verdict().words()).contains("could not get an answer from the origin");
        assertThat(edge().status()).isEqualTo(502);
        assertThat(origin())
                .isInstanceOfSatisfying(
                        OriginAnswer.Unasked.class, it -> assertThat(it.why()).contains("emulator"));
    }

    @Test
    void whoMayNotReadTheBucketIsToldWhichActionIsMissingAndStillSeesTheEdge() {
        town.close();
        town = CdnTown.without("s3:GetObject");
        model = model();
        model.fetch();
        await().until(() ->
                model.origin().get() instanceof Load.Failed && model.edge().get() instanceof Load.Ready);
        assertThat(((Load.Failed<OriginAnswer>) model.origin().get()).fault().what())
                .contains("s3:GetObject");
        assertThat(model.verdict().get()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://other.example/", "robots.txt", "ftp://shop.acme.example/", "/100%"})
    void whatIsNoAddressOfTheDistributionIsNotAsked(String typed) {
        model.typed().set(typed);
        model.fetch();
        assertThat(model.problem().get()).isPresent();
        assertThat(model.edge().get()).isInstanceOf(Load.Idle.class);
        model.typed().set("/");
        assertThat(model.problem().get()).isEmpty();
    }

    private VisitorModel model() {
        VisitorModel made = new VisitorModel(
                new VisitorGateway(town.acme.clients, true, Clock.systemUTC()),
                town.scope(),
                Optional.of(town.acme.address));
        made.distribution(new Distributions(town.acme.clients).read(AcmeShop.DISTRIBUTION));
        return made;
    }

    private Verdict verdict() {
        model.fetch();
        await().until(() -> model.verdict().get().isPresent());
        return model.verdict().get().orElseThrow();
    }

    private EdgeAnswer edge() {
        return model.edge().get().shown().orElseThrow();
    }

    private OriginAnswer origin() {
        return model.origin().get().shown().orElseThrow();
    }

    private OriginAnswer.Found found() {
        return (OriginAnswer.Found) origin();
    }
}

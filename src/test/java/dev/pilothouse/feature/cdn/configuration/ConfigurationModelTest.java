package dev.pilothouse.feature.cdn.configuration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.pilothouse.aws.cloudfront.Configuration;
import dev.pilothouse.aws.cloudfront.Configurations;
import dev.pilothouse.core.undo.Journals;
import dev.pilothouse.core.undo.SessionJournal;
import dev.pilothouse.core.work.Load;
import dev.pilothouse.feature.cdn.CdnTown;
import dev.pilothouse.sandbox.cloudfront.FolderIndex;
import dev.pilothouse.sandbox.seed.AcmeShop;
import dev.pilothouse.sandbox.wire.Fault;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.services.cloudfront.model.DistributionConfig;
import software.amazon.awssdk.services.cloudfront.model.Origin;
import software.amazon.awssdk.services.cloudfront.model.OriginCustomHeader;

class ConfigurationModelTest {
    @TempDir
    Path folder;

    private CdnTown town;

    @AfterEach
    void close() {
        town.close();
    }

    @Test
    void whatIsMetForTheFirstTimeHasNotChanged() {
        town = CdnTown.asOperator();
        ConfigurationModel model = read();
        assertThat(changes(model)).isEmpty();
        assertThat(facts(model, "Delivery")).contains("HTTP versions: HTTP/1.1, HTTP/2, HTTP/3", "IPv6: on");
        assertThat(facts(model, "Protection")).containsExactly("Web ACL of AWS WAF: none", "Countries: all");
        assertThat(facts(model, "Origin site")).contains("Access control: acme-shop-site, every request is signed");
        assertThat(facts(model, "Behaviour 1: /api/*"))
                .contains(
                        "Origin: api",
                        "Viewers come by: https; http is redirected",
                        "Cache policy: Managed-CachingDisabled",
                        "Origin request policy: Managed-AllViewerExceptHostHeader",
                        "Compression: on");
        assertThat(facts(model, "Behaviour of all other paths")).contains("Function at viewer-request: folder-index");
        assertThat(facts(model, "Functions at the edge").getFirst())
                .contains("live since")
                .contains("associated")
                .doesNotContain("not published");
        assertThat(facts(model, "Errors")).contains("404: /404.html as 404, believed 10 s");
        assertThat(facts(model, "Certificate"))
                .contains("State: issued", "TLS at least: TLSv1.2_2021", "Renewed by ACM: yes")
                .anyMatch(fact -> fact.startsWith("Good until: ") && fact.endsWith(", 61 days left"));
        assertThat(model.certificateLeft().getValue().orElseThrow()).hasDays(61);
        assertThat(facts(model, "Tags")).containsExactly("application: acme-shop", "environment: sandbox");
        assertThat(facts(model, "Logs")).containsExactly("Standard, to a bucket: off", "Standard, delivered: off");
        assertThat(facts(model, "Also set")).containsExactly("CallerReference: acme-shop");
    }

    @Test
    void whatOthersChangedIsShownByPathUntilItWasSeen() {
        town = CdnTown.asOperator();
        read();
        change(config ->
                config.toBuilder().priceClass("PriceClass_All").webACLId("acl").build());
        town.acme.service.parts().function(FolderIndex.NAME, "Folders have an index page");
        ConfigurationModel model = read();

        List<Change> changes = changes(model);
        assertThat(changes)
                .contains(
                        new Change(
                                "Distribution",
                                "PriceClass",
                                Optional.of("PriceClass_100"),
                                Optional.of("PriceClass_All")),
                        new Change("Distribution", "WebACLId", Optional.empty(), Optional.of("acl")));
        assertThat(changes)
                .extracting(Change::document)
                .contains("Function folder-index, in development")
                .doesNotContain("Function folder-index, live");
        assertThat(facts(model, "Functions at the edge").getFirst()).contains("is not published");

        assertThat(changes(read())).hasSameSizeAs(changes);
        model.seen();
        await().until(() -> model.comparison().get() instanceof Load.Ready<Comparison> ready
                && ready.value().changes().isEmpty());
        assertThat(changes(read())).isEmpty();
    }

    @Test
    void whatARoleMayNotReadHasNotChangedAndIsNotForgotten() {
        town = CdnTown.asOperator();
        read();
        town.acme.service.parts().tag("arn:aws:cloudfront::402112345678:distribution/E2XKQ7RSTUVWX", Map.of());
        town.close();
        town = CdnTown.without("cloudfront:ListTagsForResource");
        ConfigurationModel blind = read();
        assertThat(changes(blind)).noneMatch(change -> change.document().equals("Tags"));
        assertThat(facts(blind, "Tags").getFirst()).contains("cloudfront:ListTagsForResource");
    }

    @Test
    void aSecretThatChangedStaysHidden() {
        town = CdnTown.asOperator();
        change(config -> withHeader(config, "open sesame"));
        ConfigurationModel before = read();
        assertThat(facts(before, "Origin api")).contains("Adds header x-shared: (hidden)");
        change(config -> withHeader(config, "let me in"));
        ConfigurationModel model = read();
        Change change = changes(model).getFirst();
        assertThat(change.path()).isEqualTo("Origins[api].CustomHeaders[x-shared].HeaderValue");
        assertThat(change.was()).isEqualTo("(hidden)");
        assertThat(change.is()).isEqualTo("(hidden, another value)");
    }

    @Test
    void whatIsThereIsShownWhileAnotherServiceDoesNotAnswer() {
        town = CdnTown.asOperator();
        read();
        CountDownLatch silent = new CountDownLatch(1);
        town.acme.sandbox.faults().next(1, "DescribeCertificate", new Fault.Hold(silent));
        ConfigurationModel model = model();
        model.refresh();
        await().until(() -> facts(model, "Tags").contains("application: acme-shop")
                && facts(model, "Logs").contains("Standard, delivered: off"));
        assertThat(facts(model, "Delivery")).contains("IPv6: on");
        assertThat(facts(model, "Certificate")).contains("Good until: Being read…", "TLS at least: TLSv1.2_2021");
        assertThat(model.comparison().get()).isInstanceOf(Load.Idle.class);

        silent.countDown();
        await().until(() -> model.comparison().get() instanceof Load.Ready);
        assertThat(facts(model, "Certificate")).contains("State: issued");
        assertThat(changes(model)).isEmpty();
    }

    @Test
    void aDistributionThatMayNotBeReadSaysSoInPlace() {
        town = CdnTown.without("cloudfront:GetDistribution");
        ConfigurationModel model = model();
        model.refresh();
        await().until(() -> model.configuration().get() instanceof Load.Failed);
        assertThat(((Load.Failed<Configuration>) model.configuration().get())
                        .fault()
                        .what())
                .contains("cloudfront:GetDistribution");
    }

    private ConfigurationModel model() {
        SessionJournal journal = Journals.in(folder, Journals.OPERATOR);
        return new ConfigurationModel(
                AcmeShop.DISTRIBUTION,
                new Configurations(town.acme.clients),
                new SeenStore(journal.drafts(), journal.here(), AcmeShop.DISTRIBUTION),
                town.scope(),
                town.acme.sandbox.clock());
    }

    private ConfigurationModel read() {
        ConfigurationModel model = model();
        model.refresh();
        await().until(() -> model.comparison().get() instanceof Load.Ready);
        return model;
    }

    private static List<Change> changes(ConfigurationModel model) {
        return model.comparison().get().shown().orElseThrow().changes();
    }

    private static List<String> facts(ConfigurationModel model, String title) {
        return model.configuration().get().shown().stream()
                .map(shown -> Cards.of(shown, model.now()))
                .flatMap(cards -> Stream.concat(cards.whole().stream(), cards.each().stream()))
                .filter(card -> card.title().equals(title))
                .flatMap(card -> card.facts().stream())
                .map(fact -> fact.name() + ": " + fact.value())
                .toList();
    }

    private void change(UnaryOperator<DistributionConfig> change) {
        DistributionConfig now = town.acme.service.config(AcmeShop.DISTRIBUTION);
        town.acme.service.create(AcmeShop.DISTRIBUTION, change.apply(now));
    }

    private static DistributionConfig withHeader(DistributionConfig config, String value) {
        List<Origin> origins = config.origins().items().stream()
                .map(origin -> origin.id().equals("api")
                        ? origin.toBuilder()
                                .customHeaders(it -> it.quantity(1)
                                        .items(OriginCustomHeader.builder()
                                                .headerName("x-shared")
                                                .headerValue(value)
                                                .build()))
                                .build()
                        : origin)
                .toList();
        return config.toBuilder()
                .origins(it -> it.quantity(origins.size()).items(origins))
                .build();
    }
}

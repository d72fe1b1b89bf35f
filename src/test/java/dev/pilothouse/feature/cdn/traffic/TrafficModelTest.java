package dev.pilothouse.feature.cdn.traffic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.awaitility.Awaitility.await;

import dev.pilothouse.core.Event;
import dev.pilothouse.core.Releases;
import dev.pilothouse.core.work.Load;
import dev.pilothouse.feature.cdn.CdnTown;
import dev.pilothouse.sandbox.cloudwatch.CloudWatchService;
import dev.pilothouse.sandbox.seed.AcmeShop;
import dev.pilothouse.sandbox.wire.Fault;
import dev.pilothouse.ui.chart.Range;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class TrafficModelTest {
    private static final Event RELEASE = new Event(Instant.now(), "Release 2");
    private CdnTown town;

    @AfterEach
    void close() {
        town.close();
    }

    @Test
    void whatVisitorsDidIsReadWithOneRequestAndTheReleasesBesideIt() {
        town = CdnTown.asOperator();
        TrafficModel model = model(since -> List.of(RELEASE));
        Traffic hour = read(model);
        assertThat(hour.requests().sum()).isPositive();
        assertThat(hour.bytes().sum()).isGreaterThan(1000 * hour.requests().sum());
        assertThat(town.acme.asked("GetMetricData")).isEqualTo(1);
        assertThat(town.acme.asked("GetMonitoringSubscription")).isZero();
        assertThat(model.releases().get().shown()).contains(List.of(RELEASE));

        model.range().set(Range.WEEK);
        await().until(() -> model.traffic().get() instanceof Load.Ready<Traffic> ready
                && ready.value().range() == Range.WEEK);
        Traffic week = model.traffic().get().shown().orElseThrow();
        assertThat(week.requests().sum()).isGreaterThan(10 * hour.requests().sum());
        assertThat(week.span().period()).hasHours(1);
        assertThat(TrafficWords.line(week))
                .contains("requests")
                .contains("from the edge")
                .contains("4xx")
                .contains("5xx");
    }

    @Test
    void aVisitCountsAsItWasAnswered() throws Exception {
        town = CdnTown.asOperator();
        forgetThePast();
        town.acme.service.extraMetrics(AcmeShop.DISTRIBUTION, true);
        visit("/");
        visit("/");
        visit("/no-such-page.html");
        Traffic hour = read(model(since -> List.of()));
        assertThat(hour.requests().sum()).isEqualTo(3);
        assertThat(hour.overall(hour.errors().client()).orElseThrow()).isCloseTo(33.3, within(0.1));
        assertThat(hour.overall(hour.errors().server()).orElseThrow()).isZero();
        assertThat(TrafficWords.hitFigure(hour)).isEqualTo("50.0%");
    }

    @Test
    void whereAdditionalMetricsAreOffThatIsSaidInsteadOfARatio() throws Exception {
        town = CdnTown.asOperator();
        forgetThePast();
        town.acme.service.extraMetrics(AcmeShop.DISTRIBUTION, false);
        visit("/");
        Traffic hour = read(model(since -> List.of()));
        assertThat(hour.requests().sum()).isEqualTo(1);
        assertThat(hour.hits()).isEqualTo(new HitRatio.Off());
        assertThat(TrafficWords.hitFigure(hour)).isEqualTo("not measured");
        assertThat(TrafficWords.line(hour)).doesNotContain("from the edge");
    }

    @Test
    void whoMayNotAskWhetherTheyAreOnIsToldSo() throws Exception {
        town = CdnTown.without("cloudfront:GetMonitoringSubscription");
        forgetThePast();
        town.acme.service.extraMetrics(AcmeShop.DISTRIBUTION, false);
        visit("/");
        Traffic hour = read(model(since -> List.of()));
        assertThat(hour.hits()).isInstanceOf(HitRatio.Unknown.class);
        assertThat(TrafficWords.hitExact(hour.hits())).contains("cloudfront:GetMonitoringSubscription");
    }

    @Test
    void whereThatCanNotBeAskedTheRestIsThereAndItIsSaid() throws Exception {
        town = CdnTown.asOperator();
        forgetThePast();
        town.acme.service.extraMetrics(AcmeShop.DISTRIBUTION, false);
        visit("/");
        town.acme
                .sandbox
                .faults()
                .when(
                        (n, name) -> name.equals("GetMonitoringSubscription"),
                        new Fault.Fail(400, "InvalidArgument", "No."));
        Traffic hour = read(model(since -> List.of()));
        assertThat(hour.requests().sum()).isEqualTo(1);
        assertThat(TrafficWords.hitExact(hour.hits()))
                .contains("that could not be asked: ")
                .endsWith(".")
                .doesNotEndWith("..");
    }

    @Test
    void whereNobodyCameThatIsSaid() {
        town = CdnTown.asOperator();
        forgetThePast();
        town.acme.service.extraMetrics(AcmeShop.DISTRIBUTION, true);
        Traffic hour = read(model(since -> List.of()));
        assertThat(TrafficWords.line(hour)).isEqualTo("Nobody asked for anything.");
        assertThat(TrafficWords.hitFigure(hour)).isEqualTo("no requests");
    }

    @Test
    void deniedMetricsAndReleasesFailEachInTheirPlace() {
        town = CdnTown.without("cloudwatch:GetMetricData");
        TrafficModel model = model(since -> {
            throw new IOException("the records are out of reach");
        });
        model.refresh();
        await().until(() ->
                model.traffic().get() instanceof Load.Failed && model.releases().get() instanceof Load.Failed);
        assertThat(((Load.Failed<Traffic>) model.traffic().get()).fault().what())
                .contains("cloudwatch:GetMetricData");
    }

    private TrafficModel model(Releases releases) {
        return new TrafficModel(
                new TrafficGateway(town.acme.clients, AcmeShop.DISTRIBUTION),
                releases,
                town.scope(),
                town.acme.sandbox.clock());
    }

    private static Traffic read(TrafficModel model) {
        model.refresh();
        await().until(() ->
                model.traffic().get() instanceof Load.Ready && model.releases().get() instanceof Load.Ready);
        return model.traffic().get().shown().orElseThrow();
    }

    private void forgetThePast() {
        town.acme.sandbox.service(CloudWatchService.class).reset();
    }

    private void visit(String path) throws Exception {
        try (HttpClient browser = HttpClient.newHttpClient()) {
            browser.send(
                    HttpRequest.newBuilder(town.acme.address.resolve(path)).build(),
                    HttpResponse.BodyHandlers.discarding());
        }
    }
}

package dev.pilothouse.feature.cdn;

import dev.pilothouse.aws.cloudfront.Configurations;
import dev.pilothouse.aws.cloudfront.Distributions;
import dev.pilothouse.core.Place;
import dev.pilothouse.core.Text;
import dev.pilothouse.core.command.Command;
import dev.pilothouse.core.command.Needs;
import dev.pilothouse.core.undo.Undoes;
import dev.pilothouse.core.work.Scope;
import dev.pilothouse.feature.cdn.configuration.ConfigurationModel;
import dev.pilothouse.feature.cdn.configuration.SeenStore;
import dev.pilothouse.feature.cdn.invalidation.InvalidationGateway;
import dev.pilothouse.feature.cdn.invalidation.InvalidationModel;
import dev.pilothouse.feature.cdn.staging.StagingCommands;
import dev.pilothouse.feature.cdn.staging.StagingGateway;
import dev.pilothouse.feature.cdn.staging.StagingModel;
import dev.pilothouse.feature.cdn.staging.StagingUndo;
import dev.pilothouse.feature.cdn.traffic.TrafficGateway;
import dev.pilothouse.feature.cdn.traffic.TrafficModel;
import dev.pilothouse.feature.cdn.visitor.VisitorGateway;
import dev.pilothouse.feature.cdn.visitor.VisitorModel;
import dev.pilothouse.ui.Desk;
import dev.pilothouse.ui.Feature;
import dev.pilothouse.ui.Resource;
import dev.pilothouse.ui.View;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The CDN pane: the workspace's distributions. A place names one of them, and paths to be forgotten: {@code
 * pilothouse:cdn/E2XKQ7RSTUVWX?path=/products/*}; or it leads to what visitors did, or to
 * all that is set: {@code pilothouse:cdn/E2XKQ7RSTUVWX?tab=traffic}, {@code tab=configuration}.
 */
public final class CdnFeature implements Feature {
    private static final String ID = "cdn";
    private static final String PATH = "path";
    private static final String TAB = "tab";

    static final Command INVALIDATE = new Command(
            "invalidate",
            ID,
            Text.tr("Invalidate"),
            "",
            Optional.of("Shortcut+Enter"),
            true,
            List.of(distribution("cloudfront:CreateInvalidation"), distribution("cloudfront:GetInvalidation")));

    @Override
    public String id() {
        return ID;
    }

    @Override
    public String title() {
        return Text.tr("CDN");
    }

    @Override
    public String icon() {
        return "fth-globe";
    }

    @Override
    public Group group() {
        return Group.RELEASE;
    }

    @Override
    public List<Command> commands() {
        return Stream.concat(Stream.of(INVALIDATE), StagingCommands.ALL.stream())
                .toList();
    }

    @Override
    public List<Needs> needs() {
        return Stream.of(
                        Stream.of(new Needs("s3:GetObject", Text.tr("the site’s bucket"))),
                        Needs.all(
                                Text.tr("the distribution"),
                                "cloudfront:ListDistributions",
                                "cloudfront:GetDistribution",
                                "cloudfront:GetCachePolicy",
                                "cloudfront:GetOriginRequestPolicy",
                                "cloudfront:GetResponseHeadersPolicy",
                                "cloudfront:GetOriginAccessControl",
                                "cloudfront:GetRealtimeLogConfig",
                                "cloudfront:GetMonitoringSubscription",
                                "cloudfront:DescribeFunction",
                                "cloudfront:ListTagsForResource",
                                "acm:DescribeCertificate",
                                "cloudwatch:GetMetricData",
                                "logs:DescribeDeliveries",
                                "logs:DescribeDeliverySources",
                                "cloudfront:ListInvalidations",
                                "cloudfront:GetInvalidation")
                                .stream(),
                        StagingCommands.READS.stream())
                .flatMap(needs -> needs)
                .toList();
    }

    @Override
    public List<Undoes> undoes(Desk desk) {
        return List.of(new StagingUndo(distribution -> new StagingGateway(desk.clients(), distribution)));
    }

    @Override
    public List<Resource> resources(Desk desk) {
        return CdnSettings.of(desk.workspace()).distributions().stream()
                .flatMap(CdnFeature::resources)
                .toList();
    }

    @Override
    public View open(Desk desk, Place place) {
        CdnSettings settings = CdnSettings.of(desk.workspace());
        place.arguments().keySet().stream()
                .filter(name -> !List.of(PATH, TAB).contains(name))
                .forEach(name -> desk.window().notices().info(Text.tr("The CDN pane knows nothing of “{0}”.", name)));
        if (settings.distributions().isEmpty()) {
            return new NothingNamedView();
        }
        CdnModel model = model(desk, settings, named(desk, settings, place));
        Runnable arrival = () -> arrive(model, place.arguments());
        arrival.run();
        model.refresh();
        return new CdnView(
                model, desk.gate(), desk.window().navigator(), desk.chosen().polling(), arrival);
    }

    private static void arrive(CdnModel model, Map<String, String> arguments) {
        Optional.ofNullable(arguments.get(PATH))
                .ifPresent(path -> model.invalidations().text().set(path));
        model.tab()
                .set(Optional.ofNullable(arguments.get(TAB)).flatMap(Tab::named).orElse(Tab.DISTRIBUTION));
    }

    private static Stream<Resource> resources(CdnSettings.Named named) {
        Place place = new Place(ID, named.id(), Map.of());
        return Stream.concat(
                Stream.concat(
                        Stream.of(new Resource(named.id(), Text.tr("Distribution"), "fth-globe", place)),
                        Stream.of(Tab.TRAFFIC, Tab.CONFIGURATION).map(tab -> resource(named, tab))),
                named.address().stream()
                        .map(at -> new Resource(at.toString(), Text.tr("Visitors’ address"), "fth-link", place)));
    }

    private static Resource resource(CdnSettings.Named named, Tab tab) {
        return new Resource(
                Text.tr("{0} of {1}", tab.title(), named.id()),
                Text.tr("CDN"),
                "fth-globe",
                new Place(ID, named.id(), Map.of(TAB, tab.word())));
    }

    private static Needs distribution(String action) {
        return new Needs(action, Text.tr("the distribution"));
    }

    private static CdnSettings.Named named(Desk desk, CdnSettings settings, Place place) {
        Optional<CdnSettings.Named> wanted = settings.find(place.resource());
        if (wanted.isEmpty() && !place.resource().isEmpty()) {
            desk.window().notices().info(Text.tr("The workspace names no distribution {0}.", place.resource()));
        }
        return wanted.orElseGet(() -> settings.distributions().getFirst());
    }

    private static CdnModel model(Desk desk, CdnSettings settings, CdnSettings.Named named) {
        Scope scope = desk.tasks().scope();
        Clock clock = Clock.systemUTC();
        InvalidationModel invalidations = new InvalidationModel(
                new InvalidationGateway(desk.clients(), named.id()),
                scope,
                desk.session().person(),
                clock);
        VisitorModel visitor = new VisitorModel(
                new VisitorGateway(desk.clients(), desk.session().endpoint().isPresent(), clock),
                scope,
                named.address());
        TrafficModel traffic =
                new TrafficModel(new TrafficGateway(desk.clients(), named.id()), desk.releases(), scope, clock);
        ConfigurationModel configuration = new ConfigurationModel(
                named.id(),
                new Configurations(desk.clients()),
                new SeenStore(desk.journal().drafts(), desk.journal().here(), named.id()),
                scope,
                clock);
        StagingModel staging =
                new StagingModel(new StagingGateway(desk.clients(), named.id()), scope, desk.workspace());
        return new CdnModel(
                settings,
                named,
                new Distributions(desk.clients()),
                scope,
                new CdnModel.Parts(invalidations, visitor, traffic, configuration, staging));
    }
}

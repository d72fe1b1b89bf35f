package dev.pilothouse.feature.site.preview;

import dev.pilothouse.aws.AwsClients;
import dev.pilothouse.aws.cloudfront.Distributions;
import dev.pilothouse.core.work.Progress;
import dev.pilothouse.feature.site.build.Build;
import dev.pilothouse.feature.site.plan.Check;
import dev.pilothouse.feature.site.plan.Redirecting;
import dev.pilothouse.feature.site.plan.Serving;
import dev.pilothouse.feature.site.plan.SitePlan;
import dev.pilothouse.feature.site.release.Live;
import dev.pilothouse.feature.site.release.Pointer;
import dev.pilothouse.feature.site.release.PreviewGateway;
import dev.pilothouse.feature.site.release.SiteGateway;
import dev.pilothouse.feature.site.release.StoredFile;
import dev.pilothouse.feature.site.rules.SiteSettings;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Plans the deploy of a build as a preview. Thread-safe. */
final class PreviewPlanner {
    private final AwsClients clients;
    private final SiteSettings settings;
    private final PreviewGateway gateway;
    private final String who;
    private final Clock clock;

    /** @param who is signed in */
    PreviewPlanner(AwsClients clients, SiteSettings settings, PreviewGateway gateway, String who, Clock clock) {
        this.clients = clients;
        this.settings = settings;
        this.gateway = gateway;
        this.who = who;
        this.clock = clock;
    }

    PreviewPlan plan(Build build, String name, int days, Progress progress) throws InterruptedException {
        PreviewName.required(name);
        Pointer pointer = new SiteGateway(clients, settings).pointer();
        List<Preview> all = new PreviewReader(gateway, settings).all(progress);
        Optional<PreviewGateway.Recorded> before = gateway.read(name);
        SiteSettings own = settings.preview(name);
        Folder folder = new FolderReader(gateway, new SiteGateway(clients, own), name)
                .read(before.map(PreviewGateway.Recorded::manifest));
        Redirecting redirecting = new Redirecting(settings, new Distributions(clients)::outline);
        Serving serving = redirecting.serving(build);
        Build uncached = redirecting.build(build, serving).uncached();
        SitePlan plan = SitePlan.between(uncached, live(folder.ours(), pointer), own, serving);
        Instant now = clock.instant();
        return new PreviewPlan(
                name,
                now.plus(Duration.ofDays(days)),
                plan,
                checks(uncached, new Place(folder, name, pointer, serving), own),
                before,
                all.stream()
                        .filter(other -> other.expired(now) && !other.name().equals(name))
                        .toList());
    }

    private record Place(Folder folder, String name, Pointer pointer, Serving serving) {}

    // Of what lies in the folder already, the build's own checks would tell as of a site that somebody else made.
    private List<Check> checks(Build build, Place place, SiteSettings own) throws InterruptedException {
        List<Check> ofBuild = SitePlan.between(build, live(Map.of(), Pointer.NONE), own, place.serving())
                .checks();
        boolean held = place.pointer()
                .attempt()
                .filter(attempt -> attempt.holds(place.pointer().silent(), who))
                .isPresent();
        RootedReferences references =
                RootedReferences.in(build, "/" + settings.previews().prefix() + place.name() + "/");
        PreviewChecks more = new PreviewChecks(references, place.folder().foreign(), place.pointer(), held);
        return Stream.concat(ofBuild.stream(), more.all()).toList();
    }

    private static Live live(Map<String, StoredFile> stored, Pointer pointer) {
        return new Live(Optional.empty(), Map.of(), Map.of(), stored, pointer, Live.Reading.BUCKET);
    }
}

package dev.pilothouse.feature.site.preview;

import dev.pilothouse.aws.AwsClients;
import dev.pilothouse.core.Refused;
import dev.pilothouse.core.Text;
import dev.pilothouse.core.command.Permit;
import dev.pilothouse.core.work.Progress;
import dev.pilothouse.feature.site.build.Build;
import dev.pilothouse.feature.site.build.GitFolder;
import dev.pilothouse.feature.site.check.Waiver;
import dev.pilothouse.feature.site.deploy.Storing;
import dev.pilothouse.feature.site.hosts.RedirectsFile;
import dev.pilothouse.feature.site.release.Condition;
import dev.pilothouse.feature.site.release.Holding;
import dev.pilothouse.feature.site.release.Manifest;
import dev.pilothouse.feature.site.release.Particulars;
import dev.pilothouse.feature.site.release.PreviewGateway;
import dev.pilothouse.feature.site.release.PreviewMark;
import dev.pilothouse.feature.site.release.Release;
import dev.pilothouse.feature.site.release.SiteGateway;
import dev.pilothouse.feature.site.release.StoredFile;
import dev.pilothouse.feature.site.rules.FileRules;
import dev.pilothouse.feature.site.rules.Headers;
import dev.pilothouse.feature.site.rules.SiteSettings;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * Stores a build as a preview, under the lock. Its record says first what is going to lie there, so that whatever lies there
 * at any instant is proved to be Pilothouse's; then that all of it does.
 */
final class PreviewStorer {
    private final SiteSettings settings;
    private final SiteGateway own;
    private final PreviewGateway gateway;
    private final PreviewPlan plan;
    private final Clock clock;

    PreviewStorer(AwsClients clients, SiteSettings settings, PreviewGateway gateway, PreviewPlan plan, Clock clock) {
        this.settings = settings;
        this.own = new SiteGateway(clients, settings.preview(plan.name()));
        this.gateway = gateway;
        this.plan = plan;
        this.clock = clock;
    }

    /** @param by who stores it, and what he says of it */
    record By(String who, String note) {}

    /** The record of the preview that is whole now. */
    Manifest store(Storing storing, By by, Holding holding, Permit permit, Progress progress)
            throws InterruptedException {
        Release begun = release(by);
        Manifest intended =
                new Manifest(begun, plan.intended(), plan.former(), waivers()).marked(mark(PreviewMark.State.BEGUN));
        Condition as = Condition.of(plan.before().map(PreviewGateway.Recorded::etag));
        String etag = write(intended, as, permit);
        Map<String, StoredFile> stored = storing.store(holding, permit, progress);
        for (StoredFile file : plan.removed()) {
            own.delete(file, permit);
            holding.renew();
        }
        List<StoredFile> files = plan.intended().stream()
                .map(file -> stored.getOrDefault(file.path(), file))
                .toList();
        Manifest whole = new Manifest(begun, files, List.of(), waivers()).marked(mark(PreviewMark.State.READY));
        progress.phase("manifest", 1, 0);
        write(whole, new Condition.Still(etag), permit);
        progress.add(1, 0);
        return whole;
    }

    private String write(Manifest manifest, Condition condition, Permit permit) {
        return gateway.write(plan.name(), manifest, condition, permit)
                .orElseThrow(() -> Refused.notDone(
                        Text.tr("Somebody has changed the preview “{0}” since it was planned.", plan.name()),
                        Text.tr("Plan it again to see what is there now.")));
    }

    private Release release(By by) {
        Instant now = clock.instant();
        Particulars told = new Particulars(
                        Optional.of(now),
                        Optional.empty(),
                        by.note().strip(),
                        GitFolder.of(plan.plan().build().origin()),
                        AwsClients.userAgent(),
                        Optional.of(plan.extent()))
                .redirecting(plan.plan().build().traits().hosts().redirects().map(RedirectsFile::hash));
        return new Release(
                0,
                UUID.randomUUID().toString(),
                by.who(),
                now,
                plan.plan().build().name(),
                0,
                told);
    }

    private List<Waiver> waivers() {
        return plan.plan().build().waivers();
    }

    private PreviewMark mark(PreviewMark.State state) {
        return new PreviewMark(plan.name(), plan.expires(), state, caching());
    }

    private Map<String, String> caching() {
        Build build = plan.plan().build();
        FileRules rules = new FileRules(settings, build.traits().hosts().headers());
        Map<String, String> caching = new HashMap<>();
        build.files()
                .forEach(file -> Optional.ofNullable(rules.ofHost(file.path()).get(Headers.CACHE_CONTROL))
                        .ifPresent(value -> caching.put(file.path(), value)));
        return caching;
    }
}

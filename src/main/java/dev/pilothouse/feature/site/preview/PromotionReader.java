package dev.pilothouse.feature.site.preview;

import dev.pilothouse.aws.Retries;
import dev.pilothouse.core.Refused;
import dev.pilothouse.core.Text;
import dev.pilothouse.core.work.Parallel;
import dev.pilothouse.core.work.Progress;
import dev.pilothouse.feature.site.build.Build;
import dev.pilothouse.feature.site.build.LocalFile;
import dev.pilothouse.feature.site.deploy.FromPreview;
import dev.pilothouse.feature.site.plan.Change;
import dev.pilothouse.feature.site.plan.SitePlan;
import dev.pilothouse.feature.site.release.Live;
import dev.pilothouse.feature.site.release.LiveReader;
import dev.pilothouse.feature.site.release.Manifest;
import dev.pilothouse.feature.site.release.ObjectsGateway;
import dev.pilothouse.feature.site.release.PreviewGateway;
import dev.pilothouse.feature.site.release.PreviewMark;
import dev.pilothouse.feature.site.release.StoredFile;
import dev.pilothouse.feature.site.rules.FileRules;
import dev.pilothouse.feature.site.rules.Headers;
import dev.pilothouse.feature.site.rules.SiteSettings;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/** Plans making a preview live: what has to change, and whether all of it still lies there. Thread-safe. */
final class PromotionReader {
    private static final int AT_ONCE = 64;
    private final SiteSettings settings;
    private final PreviewGateway gateway;
    private final ObjectsGateway objects;
    private final LiveReader live;

    PromotionReader(SiteSettings settings, PreviewGateway gateway, ObjectsGateway objects, LiveReader live) {
        this.settings = settings;
        this.gateway = gateway;
        this.objects = objects;
        this.live = live;
    }

    /** @throws Refused where there is no such preview, or it is not whole */
    Promotion plan(String name, Progress progress) throws InterruptedException {
        progress.phase("reading what is live", 0, 0);
        PreviewGateway.Recorded recorded = whole(name);
        Manifest manifest = recorded.manifest();
        Build build = build(recorded.mark(), manifest);
        Live read = live.read(build, Live.Reading.MANIFEST, progress);
        List<String> paths = build.files().stream().map(LocalFile::path).toList();
        SitePlan plan = SitePlan.between(build, live.complete(read, paths, UnaryOperator.identity()), settings);
        FromPreview from = new FromPreview(
                name,
                manifest.files().stream().collect(Collectors.toMap(StoredFile::path, Function.identity())),
                manifest.release().told());
        return new Promotion(
                Preview.of(manifest.release(), settings), plan.promoting(name, missing(plan, from, progress)), from);
    }

    private PreviewGateway.Recorded whole(String name) {
        PreviewGateway.Recorded recorded = gateway.read(name)
                .orElseThrow(() -> Refused.notDone(
                        Text.tr("There is no preview “{0}”.", name), Text.tr("Look at the list of previews.")));
        return switch (recorded.mark().state()) {
            case READY -> recorded;
            case BEGUN ->
                throw Refused.notDone(
                        Text.tr("The preview “{0}” is not whole: its deploy was not finished.", name),
                        Text.tr("Deploy it again."));
            case GOING ->
                throw Refused.notDone(
                        Text.tr("The preview “{0}” is being removed.", name), Text.tr("Deploy it again."));
        };
    }

    // What browsers may keep of it is decided where it goes live: a preview's files are never kept.
    private Build build(PreviewMark mark, Manifest manifest) {
        FileRules rules = new FileRules(settings);
        List<LocalFile> files = manifest.files().stream()
                .map(file -> new LocalFile(
                        file.path(),
                        file.size(),
                        file.sha256().orElseThrow(),
                        List.of(),
                        file.headers().with(Headers.CACHE_CONTROL, caching(file, rules, mark)),
                        rules.kind(file.path()),
                        file.original()))
                .toList();
        Path origin = Path.of(Text.tr("preview {0}", mark.name()));
        return new Build(origin, false, files, List.of(), List.of(), List.of(), manifest.waivers(), Optional.empty());
    }

    // As for a build: what the workspace says nothing of goes by _headers.
    private static String caching(StoredFile file, FileRules rules, PreviewMark mark) {
        String path = file.path();
        if (file.headers().get(Headers.REDIRECT).isPresent()) {
            return file.cacheControl().orElse("");
        }
        String usual = rules.cacheControl(path);
        return rules.headerRule(path, Headers.CACHE_CONTROL).isPresent()
                ? usual
                : mark.caching().getOrDefault(path, usual);
    }

    private Collection<String> missing(SitePlan plan, FromPreview from, Progress progress) throws InterruptedException {
        List<StoredFile> copied = plan.changes().stream()
                .filter(change ->
                        change instanceof Change.New || change instanceof Change.Changed changed && changed.content())
                .map(change -> from.files().get(change.path()))
                .toList();
        Set<String> missing = ConcurrentHashMap.newKeySet();
        progress.phase("looking at the preview", copied.size(), 0);
        Parallel.<StoredFile, InterruptedException>each(AT_ONCE, copied, file -> {
            if (!Retries.of(() -> objects.has(from.name(), file))) {
                missing.add(file.path());
            }
            progress.add(1, 0);
        });
        return missing;
    }
}

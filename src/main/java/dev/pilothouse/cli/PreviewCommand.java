package dev.pilothouse.cli;

import dev.pilothouse.core.Humane;
import dev.pilothouse.core.Text;
import dev.pilothouse.feature.site.build.Build;
import dev.pilothouse.feature.site.deploy.Verified;
import dev.pilothouse.feature.site.preview.Preview;
import dev.pilothouse.feature.site.preview.PreviewDeployed;
import dev.pilothouse.feature.site.preview.PreviewEngine;
import dev.pilothouse.feature.site.preview.PreviewPlan;
import dev.pilothouse.feature.site.preview.PreviewProof;
import dev.pilothouse.feature.site.preview.PreviewRemoved;
import dev.pilothouse.feature.site.preview.Promotion;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code pilothouse preview}. */
@Command(
        name = "preview",
        description = "Deploys a build under an address of its own; or lists previews, makes one live, removes them.")
final class PreviewCommand implements Callable<Integer> {
    private final Errand.Console console;

    @Spec
    private CommandSpec spec;

    @Mixin
    private SiteOptions site = new SiteOptions();

    @Parameters(index = "1", arity = "0..1", paramLabel = "FOLDER", description = "The build: a folder or a .zip.")
    private Optional<Path> folder = Optional.empty();

    @Mixin
    private BuildOptions build = new BuildOptions();

    @Mixin
    private WriteOptions write = new WriteOptions();

    @Option(
            names = "--name",
            paramLabel = "NAME",
            description = "What the preview is called; without it, after the branch or the folder.")
    private Optional<String> name = Optional.empty();

    @Option(
            names = "--days",
            paramLabel = "COUNT",
            description = "How many days it is kept; without it, as the workspace says, or 7.")
    private Optional<Integer> days = Optional.empty();

    @Option(names = "--list", description = "Lists the previews, newest first.")
    private boolean list;

    @Option(names = "--promote", paramLabel = "NAME", description = "Makes this preview live, without an upload.")
    private Optional<String> promoted = Optional.empty();

    @Option(names = "--remove", paramLabel = "NAME", description = "Removes this preview.")
    private Optional<String> removed = Optional.empty();

    @Option(names = "--remove-expired", description = "Removes the previews that have expired.")
    private boolean removeExpired;

    PreviewCommand(Errand.Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        long wanted = Stream.of(folder.isPresent(), list, promoted.isPresent(), removed.isPresent(), removeExpired)
                .filter(one -> one)
                .count();
        if (wanted != 1) {
            throw new ParameterException(
                    spec.commandLine(),
                    "Name a FOLDER to deploy, or one of --list, --promote, --remove, --remove-expired.");
        }
        if (days.filter(count -> count < 1 || count > 365).isPresent()) {
            throw new ParameterException(spec.commandLine(), "--days takes 1 to 365.");
        }
        Errand errand = new Errand("preview", site, console);
        return list ? errand.read(this::list) : errand.write(write, this::change);
    }

    private Ending change(Opened opened, Errand errand) throws Exception {
        if (folder.isPresent()) {
            return deploy(opened, errand);
        }
        return promoted.isPresent() ? promote(opened, errand) : remove(opened, errand);
    }

    private Ending deploy(Opened opened, Errand errand) throws Exception {
        Build read = build.read(folder.orElseThrow(), opened.engine(), errand.progress());
        int kept = days.orElse(opened.previews().settings().previews().days());
        PreviewPlan plan = opened.previews()
                .plan(read, name.orElseGet(() -> PreviewEngine.nameFor(folder.get())), kept, errand.progress());
        errand.answer().put("name", plan.name());
        Planned.tell(plan.checks(), errand);
        build.tellUnneeded(read, errand);
        errand.writes();
        PreviewDeployed deployed = opened.releases().preview(plan, write.note(), errand.progress());
        errand.live();
        Shown.preview(deployed, errand);
        PreviewProof proof = opened.previews().follow(deployed, errand.progress());
        return Shown.proved(proof, errand);
    }

    private Ending list(Opened opened, Errand errand) throws Exception {
        List<Preview> all = opened.previews().previews(errand.progress());
        Shown.list(all, errand);
        return Ending.DONE;
    }

    private Ending promote(Opened opened, Errand errand) throws Exception {
        errand.answer().put("promotes", promoted.orElseThrow());
        Promotion promotion = opened.previews().planPromotion(promoted.get(), errand.progress());
        if (promotion.plan().empty()) {
            errand.say(Text.tr("Nothing to do: what is live is the preview “{0}” already.", promoted.get()));
            return Ending.NOTHING;
        }
        if (!promotion.plan().deployable()) {
            new Planned(promotion.plan()).tellObstacles(errand);
        }
        write.allow(promotion.plan().deletion(), opened.workspace());
        errand.writes();
        Verified verified = opened.releases()
                .promote(promotion, write.note(), deployed -> Released.live(deployed, errand), errand.progress());
        return Released.proved(verified, errand);
    }

    private Ending remove(Opened opened, Errand errand) throws Exception {
        Instant now = Instant.now();
        List<Preview> going = opened.previews().previews(errand.progress()).stream()
                .filter(preview -> removed.map(preview.name()::equals).orElseGet(() -> preview.expired(now)))
                .toList();
        if (going.isEmpty()) {
            errand.say(
                    removed.isPresent()
                            ? Text.tr("Nothing to do: there is no preview “{0}”.", removed.get())
                            : Text.tr("Nothing to do: no preview has expired."));
            return Ending.NOTHING;
        }
        write.allow(Preview.deletion(going.stream().mapToInt(Preview::files).sum()), opened.workspace());
        errand.writes();
        PreviewRemoved gone = opened.releases()
                .removePreviews(going.stream().map(Preview::name).toList(), errand.progress());
        Shown.removed(gone, errand);
        errand.say(Text.tr(
                "Removed: {0}; {1,choice,0#no file|1#1 file|1<{1} files}, {2}.",
                String.join(", ", gone.names()), gone.files(), Humane.bytes(gone.bytes())));
        return Ending.DONE;
    }
}

package dev.pilothouse.matrix;

import dev.pilothouse.aws.cloudfront.Distribution;
import dev.pilothouse.aws.cloudfront.Distributions;
import dev.pilothouse.aws.cloudfront.Invalidations;
import dev.pilothouse.aws.signin.Authenticator;
import dev.pilothouse.core.command.Permits;
import dev.pilothouse.core.work.Progress;
import dev.pilothouse.feature.cdn.visitor.Visits;
import dev.pilothouse.feature.site.release.Live;
import dev.pilothouse.feature.site.release.SiteGateway;
import dev.pilothouse.feature.site.rules.SiteSettings;
import dev.pilothouse.sandbox.seed.AcmeShop;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What Pilothouse asks of AWS: signing in, the site, the CDN. */
final class Trials {
    private Trials() {}

    /** Makes a trial in a field of its own. */
    @FunctionalInterface
    interface Maker {
        Trial in(Field field, Path folder) throws Exception;
    }

    /** By name, in the order of the table. */
    static Map<String, Maker> all() {
        Map<String, Maker> all = new LinkedHashMap<>();
        all.put("sign in", (field, folder) -> signIn(field));
        all.put("sign out", (field, folder) -> signOut(field));
        all.put("plan", (field, folder) -> {
            Release release = new Release(field, folder);
            return new Reading("plan", () -> release.same(Live.Reading.MANIFEST));
        });
        all.put("check the bucket", (field, folder) -> {
            Release release = new Release(field, folder);
            return new Reading("check the bucket", () -> release.same(Live.Reading.BUCKET));
        });
        all.put("deploy", (field, folder) -> new DeployTrial(field, folder));
        all.put("roll back", (field, folder) -> new RollbackTrial(field, folder));
        all.put("read the releases", (field, folder) -> {
            Release release = new Release(field, folder);
            return new Reading("read the releases", () -> release.engine.releases(10, Progress.NONE));
        });
        all.put("follow a deploy", (field, folder) -> new FollowTrial(field, folder));
        all.put("read a manifest", (field, folder) -> {
            SiteGateway bucket = new SiteGateway(field.clients, SiteSettings.of(field.workspace()));
            return new Reading("read a manifest", () -> bucket.manifest(2).orElseThrow());
        });
        all.put("look at an object", (field, folder) -> {
            SiteGateway bucket = new SiteGateway(field.clients, SiteSettings.of(field.workspace()));
            return new Reading("look at an object", () -> bucket.head("index.html"));
        });
        all.put("read a distribution", (field, folder) -> {
            Distributions distributions = new Distributions(field.clients);
            return new Reading("read a distribution", () -> distributions.read(AcmeShop.DISTRIBUTION));
        });
        all.put("list invalidations", (field, folder) -> {
            Invalidations invalidations = new Invalidations(field.clients, AcmeShop.DISTRIBUTION);
            return new Reading("list invalidations", () -> invalidations.list("", 20));
        });
        all.put("read an invalidation", (field, folder) -> {
            String id = new Invalidations(field.past, AcmeShop.DISTRIBUTION)
                    .create("there", List.of("/there"), Permits.any())
                    .id();
            Invalidations invalidations = new Invalidations(field.clients, AcmeShop.DISTRIBUTION);
            return new Reading(
                    "read an invalidation", () -> invalidations.read(id).orElseThrow());
        });
        all.put("invalidate", (field, folder) -> new InvalidateTrial(field));
        all.put("visit the edge", (field, folder) -> new Reading("visit the edge", visits(field)::edge));
        all.put("visit the origin", (field, folder) -> new Reading("visit the origin", visits(field)::origin));
        return all;
    }

    private static Trial signIn(Field field) {
        Authenticator authenticator = authenticator(field);
        return new Reading("sign in", () -> field.signIn(authenticator));
    }

    private static Trial signOut(Field field) {
        Authenticator authenticator = authenticator(field);
        return new Trial() {
            @Override
            public String name() {
                return "sign out";
            }

            @Override
            public void prepare() {
                field.signIn(authenticator);
            }

            @Override
            public void run() {
                authenticator.signOut();
            }
        };
    }

    private static Visits visits(Field field) {
        Distribution distribution = new Distributions(field.past).read(AcmeShop.DISTRIBUTION);
        return new Visits(field.clients, distribution, field.network.edge.address());
    }

    private static Authenticator authenticator(Field field) {
        return new Authenticator(field.sandbox.clock(), call -> {}, expired -> {}, field.limits);
    }
}

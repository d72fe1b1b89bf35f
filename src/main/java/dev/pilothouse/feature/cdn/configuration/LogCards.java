package dev.pilothouse.feature.cdn.configuration;

import dev.pilothouse.aws.cloudfront.Document;
import dev.pilothouse.aws.cloudfront.Related;
import dev.pilothouse.core.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Where visits are written down: standard logs of both kinds, and real-time logs. */
record LogCards(Lines lines, NamedWords named) {
    Card all() {
        List<Fact> facts = new ArrayList<>();
        facts.add(new Fact(Text.tr("Standard, to a bucket"), legacy()));
        facts.add(deliveries());
        named.configuration().related().stream()
                .filter(it -> it.kind() == Related.Kind.REALTIME_LOG)
                .forEach(it -> facts.add(realtime(it.id())));
        return new Card(Text.tr("Logs"), facts);
    }

    private String legacy() {
        boolean on = lines.on("Logging.Enabled");
        boolean cookies = lines.on("Logging.IncludeCookies");
        String bucket = lines.take("Logging.Bucket").orElse("");
        String prefix = lines.take("Logging.Prefix").orElse("");
        // Without a bucket CloudFront has it on, too, where logs of the newer kind include cookies.
        if (!on || bucket.isEmpty()) {
            return cookies ? Text.tr("off; cookies are logged where others are on") : Text.tr("off");
        }
        String where = bucket + "/" + prefix;
        return cookies ? Text.tr("{0}, with cookies", where) : where;
    }

    private Fact deliveries() {
        String name = Text.tr("Standard, delivered");
        return named.document(Related.Kind.DELIVERIES, "")
                .map(found -> new Fact(name, destinations(found), NamedWords.whole(found)))
                .orElseGet(() -> new Fact(name, named.unread(Related.Kind.DELIVERIES, "")));
    }

    private static String destinations(Document found) {
        Lines lines = new Lines(found);
        String all = lines.keys("Deliveries").stream()
                .map(id -> lines.take("Deliveries[" + id + "].deliveryDestinationArn")
                        .orElse(id))
                .collect(Collectors.joining("\n"));
        return all.isEmpty() ? Text.tr("off") : all;
    }

    private Fact realtime(String arn) {
        Fact policy = named.policy(Text.tr("Real time"), Related.Kind.REALTIME_LOG, arn);
        return named.document(Related.Kind.REALTIME_LOG, arn)
                .flatMap(found -> found.value("SamplingRate"))
                .map(rate -> new Fact(
                        policy.name(), Text.tr("{0}, {1}% of all requests", policy.value(), rate), policy.exact()))
                .orElse(policy);
    }
}

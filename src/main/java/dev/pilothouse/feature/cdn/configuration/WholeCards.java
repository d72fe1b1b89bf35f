package dev.pilothouse.feature.cdn.configuration;

import dev.pilothouse.aws.cloudfront.CacheTags;
import dev.pilothouse.aws.cloudfront.Configuration;
import dev.pilothouse.aws.cloudfront.Related;
import dev.pilothouse.core.Humane;
import dev.pilothouse.core.Text;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** What is set of a distribution as a whole: API Reference, "DistributionConfig". */
record WholeCards(Configuration configuration, Lines lines, NamedWords named, Instant now) {
    List<Card> all() {
        LogCards logs = new LogCards(lines, named);
        return Stream.of(
                        delivery(),
                        new CertificateCard(lines, named).all(now),
                        protection(),
                        new FunctionCards(configuration, named).all(),
                        logs.all(),
                        errors(),
                        tags())
                .flatMap(card -> card.filled().stream())
                .toList();
    }

    private Card delivery() {
        List<Fact> facts = new ArrayList<>();
        facts.add(new Fact(Text.tr("CloudFront’s domain"), configuration.domain()));
        lines.fact(facts, Text.tr("Domains"), "Aliases");
        facts.add(
                new Fact(Text.tr("Last changed"), Humane.exactTime(configuration.modified(), ZoneId.systemDefault())));
        lines.fact(facts, Text.tr("Comment"), "Comment");
        facts.add(new Fact(
                Text.tr("Serves visitors"), lines.on("Enabled") ? Text.tr("yes") : Text.tr("no, it is disabled")));
        lines.fact(facts, Text.tr("Page of the root"), "DefaultRootObject");
        lines.fact(facts, Text.tr("HTTP versions"), "HttpVersion", WholeCards::http);
        facts.add(new Fact(Text.tr("IPv6"), on(lines.on("IsIPV6Enabled"))));
        lines.fact(facts, Text.tr("Price class"), "PriceClass", WholeCards::edges);
        lines.fact(facts, Text.tr("Cache tags by header"), CacheTags.PATH);
        lines.fact(facts, Text.tr("Static addresses"), "AnycastIpListId");
        if (lines.on("Staging")) {
            facts.add(new Fact(Text.tr("Kind"), Text.tr("staging distribution")));
        }
        lines.fact(facts, Text.tr("Continuous deployment policy"), "ContinuousDeploymentPolicyId");
        return new Card(Text.tr("Delivery"), facts);
    }

    private Card protection() {
        List<Fact> facts = new ArrayList<>();
        String acl = lines.take("WebACLId").orElse("");
        facts.add(
                acl.isEmpty()
                        ? new Fact(Text.tr("Web ACL of AWS WAF"), Text.tr("none"))
                        : new Fact(Text.tr("Web ACL of AWS WAF"), acl(acl), acl));
        String countries = lines.take("Restrictions.GeoRestriction").orElse("");
        String type = lines.take("Restrictions.GeoRestriction.RestrictionType").orElse("none");
        facts.add(new Fact(
                Text.tr("Countries"),
                switch (type) {
                    case "whitelist" -> Text.tr("only {0}", countries);
                    case "blacklist" -> Text.tr("all but {0}", countries);
                    case "none" -> Text.tr("all");
                    default -> type;
                }));
        return new Card(Text.tr("Protection"), facts);
    }

    // arn:aws:wafv2:us-east-1:123456789012:global/webacl/NAME/ID; before, WAF had ids alone.
    private static String acl(String id) {
        String[] parts = id.split("/");
        return parts.length < 3 ? id : parts[parts.length - 2];
    }

    private Card errors() {
        List<Fact> facts = new ArrayList<>();
        for (String code : lines.keys("CustomErrorResponses")) {
            String at = "CustomErrorResponses[" + code + "].";
            String page = lines.take(at + "ResponsePagePath").orElse("");
            String shown = lines.take(at + "ResponseCode").orElse(code);
            String believed = lines.take(at + "ErrorCachingMinTTL").orElse("10");
            facts.add(new Fact(
                    code,
                    page.isEmpty()
                            ? Text.tr("the origin’s own words, believed {0} s", believed)
                            : Text.tr("{0} as {1}, believed {2} s", page, shown, believed)));
        }
        return new Card(Text.tr("Errors"), facts);
    }

    private Card tags() {
        List<Fact> facts = new ArrayList<>();
        named.document(Related.Kind.TAGS, "")
                .ifPresentOrElse(
                        found -> {
                            Lines tags = new Lines(found);
                            tags.keys("Items")
                                    .forEach(key -> facts.add(new Fact(
                                            key,
                                            tags.take("Items[" + key + "].Value")
                                                    .orElse(""))));
                        },
                        () -> facts.add(new Fact(Text.tr("Not known"), named.unread(Related.Kind.TAGS, ""))));
        return new Card(Text.tr("Tags"), facts);
    }

    private static String http(String version) {
        return switch (version) {
            case "http1.1" -> "HTTP/1.1";
            case "http2" -> "HTTP/1.1, HTTP/2";
            case "http3" -> "HTTP/1.1, HTTP/3";
            case "http2and3" -> "HTTP/1.1, HTTP/2, HTTP/3";
            default -> version;
        };
    }

    private static String edges(String priceClass) {
        return switch (priceClass) {
            case "PriceClass_All" -> Text.tr("all");
            case "PriceClass_200" -> Text.tr("all but South America’s and Oceania’s");
            case "PriceClass_100" -> Text.tr("North America, Europe and Israel");
            default -> priceClass;
        };
    }

    static String on(boolean on) {
        return on ? Text.tr("on") : Text.tr("off");
    }

    static String yes(String value) {
        return value.equals("true") ? Text.tr("yes") : Text.tr("no");
    }
}

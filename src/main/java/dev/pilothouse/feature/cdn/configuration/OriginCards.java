package dev.pilothouse.feature.cdn.configuration;

import dev.pilothouse.aws.cloudfront.Related;
import dev.pilothouse.core.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Where the edge gets what it does not have: API Reference, "Origin". */
record OriginCards(Lines lines, NamedWords named) {
    List<Card> all() {
        Stream<Card> origins = lines.keys("Origins").stream().map(id -> origin(id, "Origins[" + id + "]."));
        Stream<Card> groups = lines.keys("OriginGroups").stream().map(id -> group(id, "OriginGroups[" + id + "]."));
        return Stream.concat(origins, groups).toList();
    }

    private Card origin(String id, String at) {
        List<Fact> facts = new ArrayList<>();
        lines.fact(facts, Text.tr("Server"), at + "DomainName");
        lines.fact(facts, Text.tr("Path before every path"), at + "OriginPath");
        access(facts, at);
        server(facts, at + "CustomOriginConfig.");
        network(facts, at + "VpcOriginConfig.");
        connection(facts, at);
        headers(facts, at);
        return new Card(Text.tr("Origin {0}", id), facts);
    }

    private void access(List<Fact> facts, String at) {
        lines.fact(facts, Text.tr("Access identity (the older way)"), at + "S3OriginConfig.OriginAccessIdentity");
        lines.take(at + "OriginAccessControlId").ifPresent(id -> {
            Fact policy = named.policy(Text.tr("Access control"), Related.Kind.ACCESS_CONTROL, id);
            String signs = named.document(Related.Kind.ACCESS_CONTROL, id)
                    .flatMap(found -> found.value("SigningBehavior"))
                    .map(OriginCards::signing)
                    .orElse("");
            facts.add(
                    signs.isEmpty()
                            ? policy
                            : new Fact(policy.name(), Text.tr("{0}, {1}", policy.value(), signs), policy.exact()));
        });
    }

    private static String signing(String behaviour) {
        return switch (behaviour) {
            case "always" -> Text.tr("every request is signed");
            case "no-override" -> Text.tr("signed where the viewer has not signed");
            case "never" -> Text.tr("nothing is signed");
            default -> behaviour;
        };
    }

    private void server(List<Fact> facts, String at) {
        lines.fact(facts, Text.tr("Asked by"), at + "OriginProtocolPolicy", OriginCards::protocol);
        lines.fact(facts, Text.tr("Port for http"), at + "HTTPPort");
        lines.fact(facts, Text.tr("Port for https"), at + "HTTPSPort");
        lines.fact(facts, Text.tr("TLS versions"), at + "OriginSslProtocols");
        timeouts(facts, at);
        lines.fact(facts, Text.tr("Internet addresses"), at + "IpAddressType");
    }

    private void network(List<Fact> facts, String at) {
        lines.fact(facts, Text.tr("Private network"), at + "VpcOriginId");
        lines.fact(facts, Text.tr("Account of the network"), at + "OwnerAccountId");
        timeouts(facts, at);
    }

    private void timeouts(List<Fact> facts, String at) {
        lines.fact(facts, Text.tr("Answers within"), at + "OriginReadTimeout", OriginCards::seconds);
        lines.fact(facts, Text.tr("Connections are kept for"), at + "OriginKeepaliveTimeout", OriginCards::seconds);
    }

    private void connection(List<Fact> facts, String at) {
        lines.fact(facts, Text.tr("Answers within"), at + "S3OriginConfig.OriginReadTimeout", OriginCards::seconds);
        lines.fact(facts, Text.tr("Attempts to connect"), at + "ConnectionAttempts");
        lines.fact(facts, Text.tr("Connects within"), at + "ConnectionTimeout", OriginCards::seconds);
        lines.fact(facts, Text.tr("Whole answer within"), at + "ResponseCompletionTimeout", OriginCards::seconds);
        boolean shield = lines.on(at + "OriginShield.Enabled");
        String region = lines.take(at + "OriginShield.OriginShieldRegion").orElse("");
        if (shield) {
            facts.add(new Fact(Text.tr("Origin Shield"), region));
        }
    }

    private void headers(List<Fact> facts, String at) {
        for (String name : lines.keys(at + "CustomHeaders")) {
            lines.take(at + "CustomHeaders[" + name + "].HeaderValue")
                    .ifPresent(value -> facts.add(new Fact(Text.tr("Adds header {0}", name), Cards.hidden(value))));
        }
    }

    private Card group(String id, String at) {
        List<Fact> facts = new ArrayList<>();
        lines.fact(facts, Text.tr("Asked one after another"), at + "Members");
        lines.fact(facts, Text.tr("The next one at"), at + "FailoverCriteria.StatusCodes");
        lines.fact(facts, Text.tr("Chosen by"), at + "SelectionCriteria");
        return new Card(Text.tr("Origin group {0}", id), facts);
    }

    private static String protocol(String policy) {
        return switch (policy) {
            case "http-only" -> Text.tr("http");
            case "https-only" -> Text.tr("https");
            case "match-viewer" -> Text.tr("what the viewer came by");
            default -> policy;
        };
    }

    static String seconds(String value) {
        return Text.tr("{0} s", value);
    }
}

package dev.pilothouse.feature.cdn.configuration;

import dev.pilothouse.aws.cloudfront.Related;
import dev.pilothouse.core.Text;
import java.util.ArrayList;
import java.util.List;

/** How paths are treated, in the order in which they are tried: API Reference, "CacheBehavior". */
record BehaviourCards(Lines lines, NamedWords named) {
    List<Card> all() {
        List<Card> cards = new ArrayList<>();
        for (String pattern : lines.keys("CacheBehaviors")) {
            String title = Text.tr("Behaviour {0}: {1}", cards.size() + 1, pattern);
            cards.add(behaviour(title, "CacheBehaviors[" + pattern + "]."));
        }
        cards.add(behaviour(Text.tr("Behaviour of all other paths"), "DefaultCacheBehavior."));
        return cards;
    }

    private Card behaviour(String title, String at) {
        List<Fact> facts = new ArrayList<>();
        lines.fact(facts, Text.tr("Origin"), at + "TargetOriginId");
        lines.fact(facts, Text.tr("Viewers come by"), at + "ViewerProtocolPolicy", BehaviourCards::protocol);
        lines.fact(facts, Text.tr("Methods"), at + "AllowedMethods");
        lines.fact(facts, Text.tr("Methods that are kept"), at + "AllowedMethods.CachedMethods");
        facts.add(new Fact(Text.tr("Compression"), WholeCards.on(lines.on(at + "Compress"))));
        policies(facts, at);
        functions(facts, at);
        access(facts, at);
        lines.take(at + "RealtimeLogConfigArn")
                .ifPresent(arn -> facts.add(named.policy(Text.tr("Real-time log"), Related.Kind.REALTIME_LOG, arn)));
        lines.fact(facts, Text.tr("Field-level encryption"), at + "FieldLevelEncryptionId");
        ifOn(facts, Text.tr("gRPC"), at + "GrpcConfig.Enabled");
        ifOn(facts, Text.tr("Smooth Streaming"), at + "SmoothStreaming");
        older(facts, at);
        return new Card(title, facts);
    }

    private void policies(List<Fact> facts, String at) {
        lines.take(at + "CachePolicyId")
                .ifPresent(id -> facts.add(named.policy(Text.tr("Cache policy"), Related.Kind.CACHE_POLICY, id)));
        lines.take(at + "OriginRequestPolicyId")
                .ifPresent(id -> facts.add(
                        named.policy(Text.tr("Origin request policy"), Related.Kind.ORIGIN_REQUEST_POLICY, id)));
        lines.take(at + "ResponseHeadersPolicyId")
                .ifPresent(id -> facts.add(
                        named.policy(Text.tr("Response headers policy"), Related.Kind.RESPONSE_HEADERS_POLICY, id)));
    }

    private void functions(List<Fact> facts, String at) {
        for (String event : lines.keys(at + "FunctionAssociations")) {
            lines.take(at + "FunctionAssociations[" + event + "].FunctionARN")
                    .ifPresent(
                            arn -> facts.add(new Fact(Text.tr("Function at {0}", event), NamedWords.last(arn), arn)));
        }
        for (String event : lines.keys(at + "LambdaFunctionAssociations")) {
            String one = at + "LambdaFunctionAssociations[" + event + "].";
            boolean body = lines.on(one + "IncludeBody");
            lines.take(one + "LambdaFunctionARN")
                    .ifPresent(arn -> facts.add(new Fact(
                            Text.tr("Lambda@Edge at {0}", event),
                            body ? Text.tr("{0}, with the body", lambda(arn)) : lambda(arn),
                            arn)));
        }
    }

    // An edge runs a numbered version of a function.
    private static String lambda(String arn) {
        String[] parts = arn.split(":");
        return parts.length < 8 ? arn : Text.tr("{0}, version {1}", parts[6], parts[7]);
    }

    private void access(List<Fact> facts, String at) {
        boolean groups = lines.on(at + "TrustedKeyGroups.Enabled");
        String keys = lines.take(at + "TrustedKeyGroups").orElse("");
        if (groups) {
            facts.add(new Fact(Text.tr("Only signed addresses, by key groups"), keys));
        }
        boolean signers = lines.on(at + "TrustedSigners.Enabled");
        String accounts = lines.take(at + "TrustedSigners").orElse("");
        if (signers) {
            facts.add(new Fact(Text.tr("Only signed addresses, by accounts"), accounts));
        }
    }

    // A behaviour of the old kind has times of its own and says itself what it passes on.
    private void older(List<Fact> facts, String at) {
        lines.fact(facts, Text.tr("Kept at least"), at + "MinTTL", OriginCards::seconds);
        lines.fact(facts, Text.tr("Usually kept"), at + "DefaultTTL", OriginCards::seconds);
        lines.fact(facts, Text.tr("Kept at most"), at + "MaxTTL", OriginCards::seconds);
        String passed = at + "ForwardedValues.";
        lines.fact(facts, Text.tr("Query strings are passed on"), passed + "QueryString", WholeCards::yes);
        lines.fact(facts, Text.tr("Query strings that tell copies apart"), passed + "QueryStringCacheKeys");
        lines.fact(facts, Text.tr("Headers that are passed on"), passed + "Headers");
        lines.fact(facts, Text.tr("Cookies that are passed on"), passed + "Cookies.Forward");
        lines.fact(facts, Text.tr("Their names"), passed + "Cookies.WhitelistedNames");
    }

    private void ifOn(List<Fact> facts, String name, String path) {
        if (lines.on(path)) {
            facts.add(new Fact(name, WholeCards.on(true)));
        }
    }

    private static String protocol(String policy) {
        return switch (policy) {
            case "allow-all" -> Text.tr("http and https");
            case "https-only" -> Text.tr("https only");
            case "redirect-to-https" -> Text.tr("https; http is redirected");
            default -> policy;
        };
    }
}

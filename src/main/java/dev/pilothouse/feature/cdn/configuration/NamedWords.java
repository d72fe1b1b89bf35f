package dev.pilothouse.feature.cdn.configuration;

import dev.pilothouse.aws.cloudfront.Configuration;
import dev.pilothouse.aws.cloudfront.Document;
import dev.pilothouse.aws.cloudfront.Related;
import dev.pilothouse.core.Text;
import java.util.Optional;
import java.util.stream.Collectors;

/** What a distribution names, by the names that people gave it. */
record NamedWords(Configuration configuration) {
    /** The document of something; empty where it could not be read. */
    Optional<Document> document(Related.Kind kind, String id) {
        return configuration
                .found(kind, id)
                .filter(Related.Finding.Found.class::isInstance)
                .map(found -> ((Related.Finding.Found) found).document());
    }

    /** A policy by its name, all that it says on hovering. */
    Fact policy(String name, Related.Kind kind, String id) {
        return document(kind, id)
                .map(found -> new Fact(name, found.value("Name").orElse(id), whole(found)))
                .orElseGet(() -> new Fact(name, Text.tr("{0}. {1}", id, unread(kind, id))));
    }

    /** Why something is known only by its id. */
    String unread(Related.Kind kind, String id) {
        return switch (configuration.found(kind, id).orElse(new Related.Finding.Missing())) {
            case Related.Finding.Found found -> "";
            case Related.Finding.Awaited awaited -> Text.tr("Being read…");
            case Related.Finding.Denied denied ->
                Text.tr("Your role lacks {0}, so no more is known of it.", denied.action());
            case Related.Finding.Missing missing -> Text.tr("It does not exist any more.");
            case Related.Finding.Failed failed ->
                Text.tr("It could not be read: {0}", failed.fault().what());
        };
    }

    /** Every line of a document. */
    static String whole(Document document) {
        return document.lines().entrySet().stream()
                .map(line -> line.getKey() + ": " + Cards.hidden(line.getValue()))
                .collect(Collectors.joining("\n"));
    }

    /** What stands last in an ARN: {@code folder-index} of a function's. */
    static String last(String arn) {
        return arn.substring(Math.max(arn.lastIndexOf('/'), arn.lastIndexOf(':')) + 1);
    }
}

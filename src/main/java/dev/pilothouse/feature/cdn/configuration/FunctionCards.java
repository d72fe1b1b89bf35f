package dev.pilothouse.feature.cdn.configuration;

import dev.pilothouse.aws.cloudfront.Configuration;
import dev.pilothouse.aws.cloudfront.Document;
import dev.pilothouse.aws.cloudfront.Related;
import dev.pilothouse.core.Humane;
import dev.pilothouse.core.Text;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.StringJoiner;

/** The CloudFront Functions that behaviours run: what runs, and whether newer code waits to be published. */
record FunctionCards(Configuration configuration, NamedWords named) {
    private static final String MODIFIED = "FunctionMetadata.LastModifiedTime";

    Card all() {
        List<Fact> facts = configuration.related().stream()
                .filter(it -> it.kind() == Related.Kind.FUNCTION)
                .map(it -> function(it.id()))
                .toList();
        return new Card(Text.tr("Functions at the edge"), facts);
    }

    private Fact function(String arn) {
        String name = NamedWords.last(arn);
        Optional<Document> live = named.document(Related.Kind.FUNCTION, arn);
        if (live.isEmpty()) {
            return new Fact(name, named.unread(Related.Kind.FUNCTION, arn));
        }
        StringJoiner words = new StringJoiner(" · ");
        live.flatMap(it -> it.value("FunctionConfig.Comment")).ifPresent(words::add);
        live.flatMap(it -> it.value("FunctionConfig.Runtime")).ifPresent(words::add);
        modified(live).ifPresent(at -> words.add(Text.tr("live since {0}", time(at))));
        live.flatMap(it -> it.value("Status")).ifPresent(status -> words.add(status(status)));
        live.flatMap(it -> it.value("FunctionConfig.KeyValueStoreAssociations"))
                .ifPresent(stores -> words.add(Text.tr("with a key value store")));
        Optional<Instant> draft = modified(named.document(Related.Kind.DRAFT, arn));
        if (draft.isPresent() && modified(live).filter(draft.get()::isAfter).isPresent()) {
            words.add(Text.tr("newer code of {0} is not published", time(draft.get())));
        }
        return new Fact(name, words.toString(), NamedWords.whole(live.get()));
    }

    private static Optional<Instant> modified(Optional<Document> document) {
        return document.flatMap(it -> it.value(MODIFIED)).map(Instant::parse);
    }

    private static String time(Instant at) {
        return Humane.exactTime(at, ZoneId.systemDefault());
    }

    private static String status(String status) {
        return switch (status) {
            case "ASSOCIATED" -> Text.tr("associated");
            case "UNASSOCIATED" -> Text.tr("not associated yet");
            default -> status;
        };
    }
}

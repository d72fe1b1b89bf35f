package dev.pilothouse.feature.cdn.configuration;

import dev.pilothouse.aws.cloudfront.Configuration;
import dev.pilothouse.aws.cloudfront.Document;
import dev.pilothouse.core.Text;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * All that is set, in words: what concerns the whole distribution, and then each origin and behaviour. What has no words here
 * stands under the names that CloudFront has for it.
 *
 * @param each the origins, then the behaviours in the order in which they are tried
 */
record Cards(List<Card> whole, List<Card> each) {
    static Cards of(Configuration configuration, Instant now) {
        Lines lines = new Lines(configuration.document());
        NamedWords named = new NamedWords(configuration);
        List<Card> each = new ArrayList<>(new OriginCards(lines, named).all());
        each.addAll(new BehaviourCards(lines, named).all());
        List<Card> whole = new ArrayList<>(new WholeCards(configuration, lines, named, now).all());
        rest(lines).filled().ifPresent(whole::add);
        return new Cards(whole, each);
    }

    /** What of them fits what a person looks for. */
    Cards fitting(String part) {
        return new Cards(fitting(whole, part), fitting(each, part));
    }

    boolean isEmpty() {
        return whole.isEmpty() && each.isEmpty();
    }

    private static List<Card> fitting(List<Card> cards, String part) {
        return cards.stream()
                .map(card -> card.fitting(part))
                .flatMap(card -> card.filled().stream())
                .toList();
    }

    private static Card rest(Lines lines) {
        return new Card(
                Text.tr("Also set"),
                lines.left().entrySet().stream()
                        .map(line -> new Fact(line.getKey(), hidden(line.getValue())))
                        .toList());
    }

    /** A value as it may be shown: of a secret only that there is one. */
    static String hidden(String value) {
        return value.startsWith(Document.SECRET) ? Text.tr("(hidden)") : value;
    }
}

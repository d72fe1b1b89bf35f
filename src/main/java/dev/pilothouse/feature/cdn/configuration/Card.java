package dev.pilothouse.feature.cdn.configuration;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What is set of one thing. */
record Card(String title, List<Fact> facts) {
    Card {
        facts = List.copyOf(facts);
    }

    /** The card; empty where nothing is on it. */
    Optional<Card> filled() {
        return facts.isEmpty() ? Optional.empty() : Optional.of(this);
    }

    /** What of it fits what a person looks for: all where the title does. */
    Card fitting(String part) {
        return title.toLowerCase(Locale.ROOT).contains(part)
                ? this
                : new Card(title, facts.stream().filter(fact -> fact.has(part)).toList());
    }
}

package dev.pilothouse.sandbox.cloudfront;

import dev.pilothouse.sandbox.wire.Answer;
import dev.pilothouse.sandbox.wire.Request;
import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The edge of one distribution: answers viewers from what it keeps, and asks the origin for the rest. Thread-safe. */
final class Edge {
    /** What is larger is streamed through and never kept; the real edge keeps it too, but nothing here depends on that. */
    private static final int LARGEST_KEPT = 8 << 20;

    private static final long ROOM = 128L << 20;

    private static final Set<String> READING = Set.of("GET", "HEAD");

    private volatile EdgeRules rules;
    private final Clock clock;
    private final TagHeader tags = new TagHeader();
    private final EdgeCache cache = new EdgeCache(ROOM);

    Edge(EdgeRules rules, Clock clock) {
        this.rules = rules;
        this.clock = clock;
    }

    TagHeader tags() {
        return tags;
    }

    /** From now on it follows these; what it keeps it goes on keeping. */
    void follow(EdgeRules next) {
        rules = next;
    }

    Answer answer(Request viewer) throws IOException {
        UrlPath asked = UrlPath.of(viewer.rawPath());
        Behaviour behaviour = rules.behaviour(asked);
        return behaviour.headers().on(answer(viewer, asked, behaviour));
    }

    private Answer answer(Request viewer, UrlPath asked, Behaviour behaviour) throws IOException {
        if (!behaviour.methods().contains(viewer.method())) {
            return EdgePages.methodRefused();
        }
        if (!READING.contains(viewer.method())) {
            return ViewerAnswer.whole(passing(rules.origin(behaviour)
                    .send(
                            viewer.method(),
                            asked,
                            behaviour.forwarded(viewer.rawQuery()),
                            viewer.body().readAllBytes())));
        }
        UrlPath path = behaviour.folderIndex() ? FolderIndex.rewrite(asked) : asked;
        Found found = find(behaviour, path, viewer.rawQuery());
        return found.isError() ? ViewerAnswer.whole(inWords(found)) : ViewerAnswer.to(viewer, found);
    }

    void forget(List<InvalidationPath> paths) {
        cache.forget(paths, tags);
    }

    private Found find(Behaviour behaviour, UrlPath path, String rawQuery) throws IOException {
        String key = behaviour.policy().key(path, rawQuery);
        Instant now = clock.instant();
        Optional<Entry> kept = cache.get(key);
        if (kept.filter(entry -> entry.isFresh(now)).isPresent()) {
            return Found.of(kept.get(), Found.Source.HIT, kept.get().age(now));
        }
        long mark = cache.mark();
        UrlPath object = path.isRoot() ? rules.root() : path;
        Fetched fetched = rules.origin(behaviour).get(object, behaviour.forwarded(rawQuery), kept.flatMap(Entry::etag));
        Optional<Duration> life = fetched.status() >= 400
                ? Optional.of(rules.errorPage(fetched.status()).life())
                : behaviour.policy().ttl().of(fetched.headers(), now);
        if (fetched.status() == 304) {
            Entry confirmed = kept.orElseThrow().confirmed(fetched.headers(), now, life.orElse(Duration.ZERO));
            cache.put(key, confirmed, mark);
            return Found.of(confirmed, Found.Source.REFRESH_HIT, Duration.ZERO);
        }
        if (life.isEmpty() || fetched.size() > LARGEST_KEPT) {
            cache.remove(key);
            return passing(fetched);
        }
        Entry entry = new Entry(fetched.status(), fetched.headers(), read(fetched), now, life.get());
        cache.put(key, entry, mark);
        return Found.of(entry, Found.Source.MISS, Duration.ZERO);
    }

    private static Content.Kept read(Fetched fetched) throws IOException {
        try (InputStream in = fetched.content()) {
            return new Content.Kept(in.readAllBytes());
        }
    }

    private static Found passing(Fetched fetched) {
        Content content = new Content.Passing(fetched.content(), fetched.size());
        return new Found(fetched.status(), fetched.headers(), content, Found.Source.MISS, Duration.ZERO);
    }

    /**
     * The configured page in an error's place. Where that page is itself missing, the viewer sees the page's own error:
     * Developer Guide, "Generate custom error responses".
     */
    private Found inWords(Found error) throws IOException {
        ErrorPage instead = rules.errorPage(error.status());
        if (instead.page().isEmpty()) {
            return error;
        }
        UrlPath path = instead.page().get();
        Found page = find(rules.behaviour(path), path, "");
        return page.asError(page.isError() ? page.status() : instead.status());
    }
}

package dev.pilothouse.sandbox.wire;

import dev.pilothouse.sandbox.iam.Caller;
import java.io.InputStream;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** One request under way: the {@link Call} that handlers see, and what they said of the answer. */
final class Exchange implements Call {
    private final Request http;
    private final String requestId;
    private final Instant now;
    private final Instant signatureTime;
    private final Admission admission;
    private final Map<String, List<String>> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    private final Map<String, Body> members = new LinkedHashMap<>();
    private Optional<Body> body = Optional.empty();
    private final Map<String, String> elements = new HashMap<>();
    private Optional<Events> events = Optional.empty();
    private Optional<Integer> status = Optional.empty();

    Exchange(Request http, String requestId, Instant now, Instant signatureTime, Admission admission) {
        this.http = http;
        this.requestId = requestId;
        this.now = now;
        this.signatureTime = signatureTime;
        this.admission = admission;
    }

    @Override
    public Caller caller() {
        return admission.caller();
    }

    @Override
    public Instant now() {
        return now;
    }

    @Override
    public Instant signatureTime() {
        return signatureTime;
    }

    @Override
    public String requestId() {
        return requestId;
    }

    @Override
    public Request http() {
        return http;
    }

    @Override
    public InputStream body() {
        return admission.content().stream();
    }

    @Override
    public Optional<String> trailer(String name) {
        return admission.content().trailer(name);
    }

    @Override
    public boolean may(String action, String resourceArn) {
        return admission.may(action, resourceArn);
    }

    @Override
    public void require(String action, String resourceArn) {
        admission.require(action, resourceArn);
    }

    @Override
    public void answer(Body answer) {
        body = Optional.of(answer);
    }

    @Override
    public void events(Events stream) {
        events = Optional.of(stream);
    }

    @Override
    public void member(String name, Body json) {
        members.put(name, json);
    }

    @Override
    public void element(String parent, String xml) {
        elements.put(parent, xml);
    }

    @Override
    public void header(String name, String value) {
        headers.computeIfAbsent(name, absent -> new ArrayList<>()).add(value);
    }

    @Override
    public void status(int answered) {
        status = Optional.of(answered);
    }

    /** The modelled answer with what the handler said beyond the model. */
    Answer complete(Answer modelled) {
        Map<String, List<String>> all = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        all.putAll(modelled.headers());
        all.putAll(headers);
        Body answered =
                body.orElseGet(() -> ReadyElements.within(ReadyMembers.before(modelled.body(), members), elements));
        int code = status.orElse(modelled.status());
        return events.map(stream -> new Answer(
                        code,
                        EventBody.headers(all),
                        EventBody.of(stream, admission.service().protocol(), answered)))
                .orElseGet(() -> new Answer(code, all, answered));
    }
}

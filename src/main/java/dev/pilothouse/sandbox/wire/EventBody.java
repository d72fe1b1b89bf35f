package dev.pilothouse.sandbox.wire;

import java.io.IOException;
import java.io.OutputStream;
import java.lang.System.Logger;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * A stream of events as the body of an answer.
 *
 * @param initial the modelled answer's own body, the first event of the RPC protocols; empty for REST, which has headers for it
 */
record EventBody(Events events, Optional<Body> initial) implements Body {
    static final String CONTENT_TYPE = "application/vnd.amazon.eventstream";
    private static final Logger LOG = System.getLogger(EventBody.class.getName());

    static EventBody of(Events events, Protocol protocol, Body modelled) {
        return new EventBody(events, protocol == Protocol.JSON ? Optional.of(modelled) : Optional.empty());
    }

    @Override
    public long length() {
        return -1;
    }

    @Override
    public boolean endless() {
        return events.endless();
    }

    @Override
    public void writeTo(OutputStream out) throws IOException {
        EventFrames frames = new EventFrames(out);
        if (initial.isPresent()) {
            frames.initial(initial.get());
        }
        try {
            events.sendTo(frames::event);
        } catch (ApiError e) {
            frames.exception(e);
        } catch (IOException e) {
            throw e;
        } catch (InterruptedException e) {
            throw new IOException("interrupted in the middle of a stream", e);
        } catch (Exception e) {
            LOG.log(Logger.Level.ERROR, "The sandbox failed in the middle of a stream", e);
            frames.error("InternalFailure", "The stream failed inside the sandbox: " + e);
        }
    }

    /** Without the headers that the stream does not have. */
    static Map<String, List<String>> headers(Map<String, List<String>> modelled) {
        Map<String, List<String>> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        headers.putAll(modelled);
        headers.put("Content-Type", List.of(CONTENT_TYPE));
        return headers;
    }
}

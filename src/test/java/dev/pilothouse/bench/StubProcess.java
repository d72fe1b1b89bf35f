package dev.pilothouse.bench;

import dev.pilothouse.bench.stub.S3StubMain;
import dev.pilothouse.core.work.Parallel;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The stub in a JVM of its own, so that its time and memory are nobody's who is measured. */
final class StubProcess implements AutoCloseable {
    private static final int WARM_UP = 8_000;
    private static final int AT_ONCE = 32;
    private final Process process;
    private final URI address;
    private final HttpClient http = HttpClient.newHttpClient();

    private StubProcess(Process process, URI address) {
        this.process = process;
        this.address = address;
    }

    /** Starts it, and warms it up. */
    static StubProcess start() throws IOException, InterruptedException {
        ProcessBuilder command = new ProcessBuilder(
                Child.java(List.of("-Xmx512m"), System.getProperty("java.class.path"), S3StubMain.class));
        Process process = command.redirectError(ProcessBuilder.Redirect.INHERIT).start();
        String line =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8)).readLine();
        StubProcess stub = new StubProcess(process, URI.create(line));
        Parallel.each(AT_ONCE, IntStream.range(0, WARM_UP).boxed().toList(), stub::put);
        return stub;
    }

    URI address() {
        return address;
    }

    /** Empties it, and sets the delay of every request. */
    void reset(int delayMillis) {
        post("/-/reset?delay=" + delayMillis);
    }

    void recount() {
        post("/-/recount");
    }

    /** Requests since the last reset or recount, by operation. */
    Map<String, Long> counts() {
        return JsonMapper.shared()
                .readValue(send(HttpRequest.newBuilder(address.resolve("/-/counts"))), new TypeReference<>() {});
    }

    private void put(int number) {
        send(HttpRequest.newBuilder(address.resolve("/warm/" + number))
                .PUT(HttpRequest.BodyPublishers.ofByteArray(new byte[4096])));
    }

    private void post(String path) {
        send(HttpRequest.newBuilder(address.resolve(path)).POST(HttpRequest.BodyPublishers.noBody()));
    }

    private String send(HttpRequest.Builder request) {
        try {
            return http.send(request.build(), HttpResponse.BodyHandlers.ofString())
                    .body();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        http.close();
        process.destroy();
    }
}

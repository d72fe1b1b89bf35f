package dev.pilothouse.aws;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import software.amazon.awssdk.http.HttpExecuteRequest;
import software.amazon.awssdk.http.HttpExecuteResponse;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.http.SdkHttpMethod;
import software.amazon.awssdk.http.SdkHttpRequest;

/** A small thing that AWS publishes for anybody, over the session's connections. */
final class Document {
    private static final int OK = 200;

    private Document() {}

    static byte[] fetch(SdkHttpClient http, URI address, int most) throws IOException {
        SdkHttpRequest request = SdkHttpRequest.builder()
                .method(SdkHttpMethod.GET)
                .uri(address)
                .putHeader("User-Agent", Wire.userAgent())
                .build();
        HttpExecuteResponse answer = http.prepareRequest(
                        HttpExecuteRequest.builder().request(request).build())
                .call();
        try (InputStream body =
                answer.responseBody().<InputStream>map(it -> it).orElseGet(InputStream::nullInputStream)) {
            byte[] bytes = body.readNBytes(most + 1);
            if (answer.httpResponse().statusCode() != OK || bytes.length > most) {
                throw new IOException(address.getHost() + " answers "
                        + answer.httpResponse().statusCode() + " with " + bytes.length + " bytes or more");
            }
            return bytes;
        }
    }
}

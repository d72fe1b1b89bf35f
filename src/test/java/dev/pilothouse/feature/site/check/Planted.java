package dev.pilothouse.feature.site.check;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Generated secrets as people leave them in builds, and generated code without any. */
final class Planted {
    private static final String UPPER = "ABCDEFGHIJKLMNOPQRSTUVWXYZ";
    private static final String DIGITS = "0123456789";
    private static final String ALPHANUMERIC = UPPER + UPPER.toLowerCase(Locale.ROOT) + DIGITS;
    private static final List<String> WORDS = List.of(
            "token",
            "secret",
            "password",
            "user",
            "handle",
            "render",
            "state",
            "value",
            "response",
            "index",
            "credential",
            "component",
            "expired",
            "apiKey",
            "reset",
            "header",
            "schema",
            "button",
            "confirm",
            "request");

    private Planted() {}

    static String secret(Random random, int number) {
        return switch (number % 14) {
            case 0 -> "const id = \"AKIA" + of(random, UPPER + "234567", 16) + "\";";
            case 1 -> "accessKeyId:'ASIA" + of(random, UPPER + "234567", 16) + "',";
            case 2 -> "aws_secret_access_key = " + of(random, ALPHANUMERIC + "/+", 40);
            case 3 -> "{\"secretAccessKey\":\"" + of(random, ALPHANUMERIC + "/+", 40) + "\"}";
            case 4 -> "-----BEGIN RSA PRIVATE KEY-----\nMIIEpAIBAAKCAQEA" + of(random, ALPHANUMERIC + "/+", 40);
            case 5 -> "key: \"-----BEGIN PRIVATE KEY-----\\nMIIEvQIBADANBg" + of(random, ALPHANUMERIC, 40) + "\"";
            case 6 -> "fetch(u,{headers:{Authorization:\"Bearer " + jwt(random) + "\"}})";
            case 7 -> "slack('xoxb-" + of(random, DIGITS, 12) + "-" + of(random, ALPHANUMERIC, 24) + "')";
            case 8 -> "git clone https://" + "ghp_" + of(random, ALPHANUMERIC, 36) + "@github.com/acme/shop";
            case 9 -> "stripe = Stripe('sk_live_" + of(random, ALPHANUMERIC, 24) + "')";
            case 10 -> "key=AIza" + of(random, ALPHANUMERIC + "_-", 35);
            case 11 -> "  \"private_key_id\": \"" + of(random, DIGITS + "abcdef", 40) + "\",";
            case 12 -> "DB_PASSWORD=" + of(random, ALPHANUMERIC + "!#%+", 24);
            default -> "client_secret: \"" + of(random, ALPHANUMERIC, 32) + "\",";
        };
    }

    /** Lines that a bundler might write: names, addresses, messages, hashes, versions, embedded pictures. */
    static String code(Random random, int lines) {
        return IntStream.range(0, lines).mapToObj(line -> line(random) + "\n").collect(Collectors.joining());
    }

    private static String line(Random random) {
        return switch (random.nextInt(11)) {
            case 0 -> "const " + camel(random) + "=" + camel(random) + "(" + word(random) + ");";
            case 1 -> word(random) + ":\"" + camel(random) + random.nextInt(100) + "\",";
            case 2 -> "integrity=\"sha384-" + of(random, ALPHANUMERIC + "/+", 64) + "\"";
            case 3 -> "url(data:image/png;base64," + of(random, ALPHANUMERIC + "/+", 400) + ")";
            case 4 ->
                "\"" + word(random) + "Url\":\"https://api.acme.example/v" + random.nextInt(9) + "/token/refresh\",";
            case 5 -> "import(\"./" + word(random) + "-" + of(random, ALPHANUMERIC, 8) + ".js\")";
            case 6 -> "// " + word(random) + " the " + word(random) + " when the password has expired";
            case 7 -> "{password:\"your-password-here-1\",token:\"${TOKEN_" + random.nextInt(99) + "}\"}";
            case 8 -> "<input name=\"password\" id=\"" + word(random) + "-password-" + random.nextInt(99) + "\">";
            case 9 -> "token:{type:String,default:" + of(random, DIGITS, 12) + "}," + word(random) + ";";
            default -> "version:\"" + random.nextInt(9) + "." + random.nextInt(99) + "." + random.nextInt(99) + "\"";
        };
    }

    private static String camel(Random random) {
        String word = word(random);
        return word(random) + word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1);
    }

    private static String word(Random random) {
        return WORDS.get(random.nextInt(WORDS.size()));
    }

    private static String jwt(Random random) {
        Base64.Encoder encoder = Base64.getUrlEncoder().withoutPadding();
        byte[] signature = new byte[32];
        random.nextBytes(signature);
        return encoder.encodeToString("{\"alg\":\"HS256\",\"typ\":\"JWT\"}".getBytes(StandardCharsets.UTF_8))
                + "."
                + encoder.encodeToString(("{\"sub\":\"" + random.nextInt() + "\"}").getBytes(StandardCharsets.UTF_8))
                + "."
                + encoder.encodeToString(signature);
    }

    private static String of(Random random, String alphabet, int length) {
        return random.ints(length, 0, alphabet.length())
                .mapToObj(at -> alphabet.substring(at, at + 1))
                .collect(Collectors.joining());
    }
}

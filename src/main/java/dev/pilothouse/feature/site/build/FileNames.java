package dev.pilothouse.feature.site.build;

import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;

/**
 * The names of files below a folder as text, and back. By way of URIs, which keep the bytes: as text, a JDK started without
 * a UTF-8 locale sees question marks for names that are not ASCII.
 */
final class FileNames {
    private static final String PLAIN = "/-._~";
    private final String root;

    FileNames(Path folder) {
        String uri = folder.toUri().toString();
        this.root = uri.endsWith("/") ? uri : uri + "/";
    }

    /** The path below the folder, with slashes; empty where its bytes are not UTF-8 or hold control characters. */
    Optional<String> name(Path below) {
        String uri = below.toUri().toString();
        try {
            String name = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(unescaped(uri.substring(root.length()))))
                    .toString();
            return Optional.of(name.endsWith("/") ? name.substring(0, name.length() - 1) : name)
                    .filter(text -> text.chars().noneMatch(Character::isISOControl));
        } catch (CharacterCodingException e) {
            return Optional.empty();
        }
    }

    /** For lists only, where {@link #name} has none. */
    String escaped(Path below) {
        return below.toUri().toString().substring(root.length());
    }

    Path path(String name) {
        StringBuilder uri = new StringBuilder(root);
        for (byte unit : name.getBytes(StandardCharsets.UTF_8)) {
            char c = (char) (unit & 0xFF);
            boolean plain = c < 0x80 && (Character.isLetterOrDigit(c) || PLAIN.indexOf(c) >= 0);
            uri.append(
                    plain
                            ? String.valueOf(c)
                            : "%" + HexFormat.of().withUpperCase().toHexDigits(unit));
        }
        return Path.of(URI.create(uri.toString()));
    }

    private static byte[] unescaped(String text) {
        byte[] bytes = new byte[text.length()];
        int length = 0;
        for (int at = 0; at < text.length(); at++) {
            if (text.charAt(at) == '%') {
                bytes[length++] = (byte) HexFormat.fromHexDigits(text, at + 1, at + 3);
                at += 2;
            } else {
                bytes[length++] = (byte) text.charAt(at);
            }
        }
        return Arrays.copyOf(bytes, length);
    }
}

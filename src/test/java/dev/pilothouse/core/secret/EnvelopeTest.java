package dev.pilothouse.core.secret;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.HashSet;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

class EnvelopeTest {
    private final byte[] key = Envelope.newKey();

    @Test
    void whatWasLockedOpensWithTheSameKeyAndDescription() {
        for (int size : new int[] {0, 1, 3000, 65_536}) {
            byte[] content = content(size);
            assertThat(Envelope.open(key, "a|b", Envelope.seal(key, "a|b", content)))
                    .hasValueSatisfying(opened -> assertThat(opened).isEqualTo(content));
        }
    }

    /** security.md S6: every bit of 4 kB. */
    @Test
    void withAnyOneBitFlippedItNeverOpens() {
        byte[] sealed = Envelope.seal(key, "about", content(4096));
        int opened = 0;
        for (int bit = 0; bit < sealed.length * 8; bit++) {
            sealed[bit / 8] ^= (byte) (1 << bit % 8);
            opened += Envelope.open(key, "about", sealed).isPresent() ? 1 : 0;
            sealed[bit / 8] ^= (byte) (1 << bit % 8);
        }
        assertThat(opened).isZero();
        assertThat(Envelope.open(key, "about", sealed)).isPresent();
    }

    @Test
    void cutShortOrUnderAnotherKeyOrDescriptionItNeverOpens() {
        byte[] sealed = Envelope.seal(key, "about", content(100));
        assertThat(Envelope.open(Envelope.newKey(), "about", sealed)).isEmpty();
        assertThat(Envelope.open(key, "another", sealed)).isEmpty();
        for (int length = 0; length < sealed.length; length++) {
            assertThat(Envelope.open(key, "about", Arrays.copyOf(sealed, length)))
                    .isEmpty();
        }
    }

    @Test
    void noNonceIsUsedTwice() {
        Set<String> nonces = new HashSet<>();
        for (int n = 0; n < 10_000; n++) {
            nonces.add(Arrays.toString(Arrays.copyOfRange(Envelope.seal(key, "", new byte[0]), 1, 13)));
        }
        assertThat(nonces).hasSize(10_000);
    }

    private static byte[] content(int size) {
        byte[] content = new byte[size];
        new Random(size).nextBytes(content);
        return content;
    }
}

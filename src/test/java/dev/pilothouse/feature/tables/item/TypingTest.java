package dev.pilothouse.feature.tables.item;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class TypingTest {
    @Test
    void whatStandsInAFieldIsReadBackAsTheSameValue() {
        AnyItem any = new AnyItem(16);
        for (int i = 0; i < 2_000; i++) {
            Value value = any.value(3);
            assertThat(Typing.read(Typing.text(value), value).orElseThrow()).isEqualTo(value);
        }
    }

    @Test
    void typingNeverChangesTheType() {
        assertThat(Typing.read("1", new Value.Text("x")).orElseThrow()).isEqualTo(new Value.Text("1"));
        assertThat(words(Typing.read("x", new Value.Num("1")))).isEqualTo("This is not a number.");
        assertThat(words(Typing.read("1E999", new Value.Num("1")))).contains("out of range");
        assertThat(words(Typing.read("1", new Value.Bool(true))))
                .isEqualTo("This has to be a value of the type boolean.");
        assertThat(words(Typing.read("{}", new Value.Many(List.of())))).contains("of the type list");
        assertThat(words(Typing.read("%", new Value.Bytes(new byte[1])))).contains("not Base64");
    }

    @Test
    void aValueIsTakenOverIntoAnotherTypeAsFarAsThatCanHoldIt() {
        assertThat(Typing.as(new Value.Text(" 64.50 "), Type.NUMBER)).isEqualTo(new Value.Num("64.5"));
        assertThat(Typing.as(new Value.Text("x"), Type.NUMBER)).isEqualTo(new Value.Num("0"));
        assertThat(Typing.as(new Value.Num("1"), Type.TEXT)).isEqualTo(new Value.Text("1"));
        assertThat(Typing.as(Value.TextSet.of(List.of("a", "b")), Type.LIST))
                .isEqualTo(new Value.Many(List.of(new Value.Text("a"), new Value.Text("b"))));
        assertThat(Typing.as(new Value.Many(List.of(new Value.Text("1"), new Value.Num("1"))), Type.NUMBER_SET))
                .isEqualTo(Value.NumSet.of(List.of(new Value.Num("1"))));
        assertThat(Typing.as(Typing.as(new Value.Text("é"), Type.BYTES), Type.TEXT))
                .isEqualTo(new Value.Text("é"));
        AnyItem any = new AnyItem(17);
        for (int i = 0; i < 2_000; i++) {
            Type type = any.pick(List.of(Type.values()));
            assertThat(Typing.as(any.value(2), type).type()).isEqualTo(type);
            assertThat(Typing.blank(type).type()).isEqualTo(type);
        }
    }

    private static String words(Parsed<Value> parsed) {
        return ((Parsed.Broken<Value>) parsed).words();
    }
}

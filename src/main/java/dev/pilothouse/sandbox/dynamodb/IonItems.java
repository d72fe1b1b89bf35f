package dev.pilothouse.sandbox.dynamodb;

import com.amazon.ion.IonException;
import com.amazon.ion.IonReader;
import com.amazon.ion.IonType;
import com.amazon.ion.IonWriter;
import com.amazon.ion.system.IonReaderBuilder;
import com.amazon.ion.system.IonTextWriterBuilder;
import dev.pilothouse.sandbox.dynamodb.value.Invalid;
import dev.pilothouse.sandbox.dynamodb.value.Value;
import dev.pilothouse.sandbox.dynamodb.value.ValueReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * Items as lines of Amazon Ion, {@code $ion_1_0 {Item:{…}}}; numbers are decimals, sets are lists with the type's name.
 *
 * @see <a href="https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/S3DataExport.Output.html">Output format</a>
 */
final class IonItems {
    private static final String SET = "$dynamodb_";

    private IonItems() {}

    /** A line that holds values by that name. */
    static String line(String name, Value.Tree values) {
        StringBuilder line = new StringBuilder();
        try (IonWriter ion = IonTextWriterBuilder.minimal()
                .withInitialIvmHandling(IonTextWriterBuilder.InitialIvmHandling.ENSURE)
                .build(line)) {
            ion.stepIn(IonType.STRUCT);
            ion.setFieldName(name);
            write(ion, values);
            ion.stepOut();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return line.toString();
    }

    private static void write(IonWriter ion, Value value) throws IOException {
        switch (value) {
            case Value.Text(String text) -> ion.writeString(text);
            case Value.Num(var number) -> ion.writeDecimal(number);
            case Value.Bytes(var blob) -> ion.writeBlob(blob.asByteArrayUnsafe());
            case Value.Bool(boolean flag) -> ion.writeBool(flag);
            case Value.Null() -> ion.writeNull();
            case Value.Many(var values) -> list(ion, values, each -> write(ion, each));
            case Value.Tree(var values) -> struct(ion, values);
            case Value.Texts(var texts) -> set(ion, value, texts, ion::writeString);
            case Value.Nums(var numbers) -> set(ion, value, numbers, ion::writeDecimal);
            case Value.Blobs(var blobs) -> set(ion, value, blobs, each -> ion.writeBlob(each.asByteArrayUnsafe()));
        }
    }

    private static void struct(IonWriter ion, Map<String, Value> values) throws IOException {
        ion.stepIn(IonType.STRUCT);
        for (var entry : values.entrySet()) {
            ion.setFieldName(entry.getKey());
            write(ion, entry.getValue());
        }
        ion.stepOut();
    }

    private static <T> void set(IonWriter ion, Value set, Collection<T> members, Each<T> each) throws IOException {
        ion.setTypeAnnotations(SET + set.kind().name());
        list(ion, members, each);
    }

    private static <T> void list(IonWriter ion, Collection<T> members, Each<T> each) throws IOException {
        ion.stepIn(IonType.LIST);
        for (T member : members) {
            each.write(member);
        }
        ion.stepOut();
    }

    private interface Each<T> {
        void write(T member) throws IOException;
    }

    /** The item of a line; refused where it is none. */
    static Value.Tree item(String line) {
        try (IonReader ion = IonReaderBuilder.standard().build(line)) {
            if (ion.next() != IonType.STRUCT) {
                throw Invalid.request("Item is missing");
            }
            AttributeValue item = members(ion).get("Item");
            if (item == null || !item.hasM()) {
                throw Invalid.request("Item is missing");
            }
            return ValueReader.tree(item.m());
        } catch (IonException | IllegalArgumentException e) {
            throw Invalid.request("Not an item: " + e.getMessage());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Map<String, AttributeValue> members(IonReader ion) {
        Map<String, AttributeValue> members = new LinkedHashMap<>();
        ion.stepIn();
        while (ion.next() != null) {
            members.put(ion.getFieldName(), value(ion));
        }
        ion.stepOut();
        return members;
    }

    private static AttributeValue value(IonReader ion) {
        if (ion.isNullValue()) {
            return AttributeValue.fromNul(true);
        }
        return switch (ion.getType()) {
            case STRING -> AttributeValue.fromS(ion.stringValue());
            case BOOL -> AttributeValue.fromBool(ion.booleanValue());
            case INT, DECIMAL -> AttributeValue.fromN(number(ion));
            case BLOB -> AttributeValue.fromB(SdkBytes.fromByteArray(ion.newBytes()));
            case STRUCT -> AttributeValue.fromM(members(ion));
            case LIST -> list(ion);
            default -> throw new IllegalArgumentException("no type of DynamoDB: " + ion.getType());
        };
    }

    // As digits and exponent: written out, 1d999999999 would fill the memory.
    private static String number(IonReader ion) {
        BigDecimal number = ion.bigDecimalValue();
        return number.unscaledValue() + "E" + -(long) number.scale();
    }

    private static AttributeValue list(IonReader ion) {
        String[] said = ion.getTypeAnnotations();
        List<AttributeValue> values = new ArrayList<>();
        ion.stepIn();
        while (ion.next() != null) {
            values.add(value(ion));
        }
        ion.stepOut();
        return switch (said.length == 0 ? "" : said[0]) {
            case "" -> AttributeValue.fromL(values);
            case SET + "SS" ->
                AttributeValue.fromSs(values.stream().map(AttributeValue::s).toList());
            case SET + "NS" ->
                AttributeValue.fromNs(values.stream().map(AttributeValue::n).toList());
            case SET + "BS" ->
                AttributeValue.fromBs(values.stream().map(AttributeValue::b).toList());
            default -> throw new IllegalArgumentException("no type of DynamoDB: " + said[0]);
        };
    }
}

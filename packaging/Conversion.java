import java.lang.classfile.CodeBuilder;
import java.lang.constant.ClassDesc;
import java.lang.constant.ConstantDescs;
import java.lang.constant.MethodTypeDesc;
import java.util.Map;
import java.util.Optional;

/**
 * What happens to a value between a lambda and the method that it calls, as {@link java.lang.invoke.LambdaMetafactory} has it.
 *
 * @param from what there is
 * @param promised what it is by the interface's type arguments
 * @param to what is wanted
 */
record Conversion(ClassDesc from, ClassDesc promised, ClassDesc to) {
    private static final Map<ClassDesc, ClassDesc> BOXED = Map.of(
            ConstantDescs.CD_Boolean, ConstantDescs.CD_boolean,
            ConstantDescs.CD_Byte, ConstantDescs.CD_byte,
            ConstantDescs.CD_Character, ConstantDescs.CD_char,
            ConstantDescs.CD_Short, ConstantDescs.CD_short,
            ConstantDescs.CD_Integer, ConstantDescs.CD_int,
            ConstantDescs.CD_Long, ConstantDescs.CD_long,
            ConstantDescs.CD_Float, ConstantDescs.CD_float,
            ConstantDescs.CD_Double, ConstantDescs.CD_double);

    boolean possible() {
        if (from.isPrimitive()) {
            return !from.descriptorString().equals("V") && (!to.isPrimitive() || from.equals(to));
        }
        return !to.isPrimitive() || Optional.ofNullable(BOXED.get(source())).equals(Optional.of(to));
    }

    void write(CodeBuilder code) {
        if (from.isPrimitive()) {
            if (!to.isPrimitive()) {
                ClassDesc box = box(from);
                code.invokestatic(box, "valueOf", MethodTypeDesc.of(box, from));
                cast(code, box, to);
            }
            return;
        }
        cast(code, from, source());
        if (to.isPrimitive()) {
            code.invokevirtual(source(), to.displayName() + "Value", MethodTypeDesc.of(to));
        } else {
            cast(code, source(), to);
        }
    }

    /** Primitive types are left as they are. */
    static void cast(CodeBuilder code, ClassDesc from, ClassDesc to) {
        if (!to.isPrimitive() && !to.equals(from) && !to.equals(ConstantDescs.CD_Object)) {
            code.checkcast(to);
        }
    }

    private ClassDesc source() {
        return promised.isPrimitive() ? from : promised;
    }

    private static ClassDesc box(ClassDesc primitive) {
        return BOXED.entrySet().stream()
                .filter(entry -> entry.getValue().equals(primitive))
                .findFirst()
                .orElseThrow()
                .getKey();
    }
}

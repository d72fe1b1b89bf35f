import java.lang.classfile.CodeBuilder;
import java.lang.classfile.TypeKind;
import java.lang.classfile.constantpool.InvokeDynamicEntry;
import java.lang.constant.ClassDesc;
import java.lang.constant.DirectMethodHandleDesc;
import java.lang.constant.DynamicCallSiteDesc;
import java.lang.constant.MethodTypeDesc;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * A lambda, as {@link java.lang.invoke.LambdaMetafactory} is asked for it.
 *
 * @param itf the interface
 * @param name its method
 * @param type the method's type
 * @param instantiated the same for the interface's type arguments at this place
 * @param captured what the lambda holds
 * @param target what it calls: with what it holds, then with what it is given
 */
record Lambda(
        ClassDesc itf,
        String name,
        MethodTypeDesc type,
        MethodTypeDesc instantiated,
        List<ClassDesc> captured,
        LambdaTarget target) {
    private static final int MOST_CAPTURED = 12;

    /** Empty where it is none, or needs more of the factory than one method. */
    static Optional<Lambda> of(InvokeDynamicEntry entry) {
        DynamicCallSiteDesc site = entry.asSymbol();
        DirectMethodHandleDesc maker = (DirectMethodHandleDesc) site.bootstrapMethod();
        if (!maker.owner().descriptorString().equals("Ljava/lang/invoke/LambdaMetafactory;")
                || !maker.methodName().equals("metafactory")
                || !(site.bootstrapArgs()[1] instanceof DirectMethodHandleDesc target)
                || !target.owner().isClassOrInterface()) {
            return Optional.empty();
        }
        Lambda lambda = new Lambda(
                site.invocationType().returnType(),
                site.invocationName(),
                (MethodTypeDesc) site.bootstrapArgs()[0],
                (MethodTypeDesc) site.bootstrapArgs()[2],
                site.invocationType().parameterList(),
                LambdaTarget.of(target));
        return lambda.fits() ? Optional.of(lambda) : Optional.empty();
    }

    Lambda calling(LambdaTarget other) {
        return new Lambda(itf, name, type, instantiated, captured, other);
    }

    /** Which pool it goes to. */
    LambdaPool.Key key(String folder) {
        String held = held();
        // Few objects would be the larger for a field too many, and many pools are saved.
        String shape = held.matches("A?") ? "A" : held.matches("AAA?") ? "AAA" : held;
        return new LambdaPool.Key(folder, itf, name, type, shape);
    }

    /** The kinds of what it holds, a letter each: A is an object, I whatever the JVM keeps as an int. */
    String held() {
        return captured.stream()
                .map(type -> switch (TypeKind.from(type).asLoadable()) {
                    case REFERENCE -> "A";
                    case INT -> "I";
                    case LONG -> "J";
                    case FLOAT -> "F";
                    default -> "D";
                })
                .collect(Collectors.joining());
    }

    /** Does what the lambda does, and returns; this is an object of the pool whose fields are named c0 and on. */
    void write(CodeBuilder code, ClassDesc pool) {
        target.begin(code);
        for (int i = 0; i < captured.size(); i++) {
            ClassDesc kept = LambdaPool.kept(held().charAt(i));
            code.aload(0).getfield(pool, "c" + i, kept);
            Conversion.cast(code, kept, target.parameters().get(i));
        }
        for (int i = 0; i < type.parameterCount(); i++) {
            code.loadLocal(TypeKind.from(type.parameterType(i)), code.parameterSlot(i));
            argument(i).write(code);
        }
        target.invoke(code);
        if (type.returnType().descriptorString().equals("V")) {
            drop(code, TypeKind.from(target.returned()));
        } else {
            result().write(code);
        }
        code.return_(TypeKind.from(type.returnType()));
    }

    private static void drop(CodeBuilder code, TypeKind kind) {
        switch (kind.slotSize()) {
            case 1 -> code.pop();
            case 2 -> code.pop2();
            default -> {}
        }
    }

    private boolean fits() {
        if (captured.size() > MOST_CAPTURED
                || captured.size() + type.parameterCount() != target.parameters().size()) {
            return false;
        }
        for (int i = 0; i < type.parameterCount(); i++) {
            if (!argument(i).possible()) {
                return false;
            }
        }
        return type.returnType().descriptorString().equals("V") || result().possible();
    }

    private Conversion argument(int index) {
        return new Conversion(
                type.parameterType(index),
                instantiated.parameterType(index),
                target.parameters().get(captured.size() + index));
    }

    private Conversion result() {
        return new Conversion(target.returned(), instantiated.returnType(), type.returnType());
    }
}

import static java.lang.classfile.ClassFile.ACC_FINAL;
import static java.lang.classfile.ClassFile.ACC_PRIVATE;
import static java.lang.classfile.ClassFile.ACC_PUBLIC;
import static java.lang.classfile.ClassFile.ACC_STATIC;
import static java.lang.classfile.ClassFile.ACC_SUPER;
import static java.lang.classfile.ClassFile.ACC_SYNTHETIC;

import java.lang.classfile.ClassBuilder;
import java.lang.classfile.CodeBuilder;
import java.lang.classfile.Label;
import java.lang.classfile.TypeKind;
import java.lang.classfile.instruction.SwitchCase;
import java.lang.constant.ClassDesc;
import java.lang.constant.ConstantDescs;
import java.lang.constant.MethodTypeDesc;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Some lambdas of one package for the same interface, and no other: what asks an object whether it is of another interface gets
 * the answer that it got before.
 */
final class LambdaPool {
    // The JVM compiles methods of up to 8,000 bytes, and these do only what each lambda did.
    private static final int MOST = 64;
    private final Key key;
    private final String name;
    private final List<Lambda> lambdas = new ArrayList<>();
    private final Set<String> held = new LinkedHashSet<>();

    /**
     * Which lambdas go together.
     *
     * @param folder the package's, as in a jar
     * @param itf the interface
     * @param method its method
     * @param type the method's type
     * @param shape the kinds of fields, as {@link Lambda#held} has them; a lambda may need only the first
     */
    record Key(String folder, ClassDesc itf, String method, MethodTypeDesc type, String shape) {}

    /**
     * How an object is had.
     *
     * @param pool the class
     * @param type of its method {@code of}: takes what the lambda holds, and the number
     * @param number which lambda it is
     */
    record Made(ClassDesc pool, MethodTypeDesc type, int number) {}

    LambdaPool(Key key, String name) {
        this.key = key;
        this.name = name;
    }

    String name() {
        return name;
    }

    boolean full() {
        return lambdas.size() == MOST;
    }

    Made add(Lambda lambda) {
        int known = lambdas.indexOf(lambda);
        int number = known >= 0 ? known : lambdas.size();
        if (known < 0) {
            lambdas.add(lambda);
        }
        held.add(lambda.held());
        return new Made(self(), fields(lambda.held()).changeReturnType(key.itf()), number);
    }

    byte[] write(Rewriting rewriting) {
        return rewriting.build(self(), type -> {
            type.withFlags(ACC_FINAL | ACC_SUPER | ACC_SYNTHETIC).withInterfaceSymbols(key.itf());
            type.withField("which", ConstantDescs.CD_int, ACC_PRIVATE | ACC_FINAL);
            for (int i = 0; i < key.shape().length(); i++) {
                type.withField("c" + i, kept(key.shape().charAt(i)), ACC_PRIVATE | ACC_FINAL);
            }
            constructor(type);
            held.forEach(kinds -> factory(type, kinds));
            type.withMethodBody(key.method(), key.type(), ACC_PUBLIC | ACC_FINAL, this::choose);
        });
    }

    /** The type of a field of that kind. */
    static ClassDesc kept(char kind) {
        return kind == 'A' ? ConstantDescs.CD_Object : ClassDesc.ofDescriptor(String.valueOf(kind));
    }

    private ClassDesc self() {
        return ClassDesc.ofInternalName(name);
    }

    // Those fields, and then the number.
    private static MethodTypeDesc fields(String kinds) {
        List<ClassDesc> types = new ArrayList<>();
        kinds.chars().forEach(kind -> types.add(kept((char) kind)));
        types.add(ConstantDescs.CD_int);
        return MethodTypeDesc.of(ConstantDescs.CD_void, types);
    }

    private void constructor(ClassBuilder type) {
        type.withMethodBody(ConstantDescs.INIT_NAME, fields(key.shape()), ACC_PRIVATE, code -> {
            code.aload(0).invokespecial(ConstantDescs.CD_Object, ConstantDescs.INIT_NAME, ConstantDescs.MTD_void);
            int last = key.shape().length();
            code.aload(0).iload(code.parameterSlot(last)).putfield(self(), "which", ConstantDescs.CD_int);
            for (int i = 0; i < last; i++) {
                ClassDesc kept = kept(key.shape().charAt(i));
                code.aload(0).loadLocal(TypeKind.from(kept), code.parameterSlot(i)).putfield(self(), "c" + i, kept);
            }
            code.return_();
        });
    }

    private void factory(ClassBuilder type, String kinds) {
        type.withMethodBody("of", fields(kinds).changeReturnType(key.itf()), ACC_STATIC, code -> {
            code.new_(self()).dup();
            for (int i = 0; i < kinds.length(); i++) {
                code.loadLocal(TypeKind.from(kept(kinds.charAt(i))), code.parameterSlot(i));
            }
            for (int i = kinds.length(); i < key.shape().length(); i++) {
                code.aconst_null();
            }
            code.iload(code.parameterSlot(kinds.length()));
            code.invokespecial(self(), ConstantDescs.INIT_NAME, fields(key.shape())).areturn();
        });
    }

    private void choose(CodeBuilder code) {
        if (lambdas.size() == 1) {
            lambdas.getFirst().write(code, self());
            return;
        }
        List<SwitchCase> cases = new ArrayList<>();
        for (int i = 0; i < lambdas.size(); i++) {
            cases.add(SwitchCase.of(i, code.newLabel()));
        }
        Label last = cases.getLast().target();
        code.aload(0).getfield(self(), "which", ConstantDescs.CD_int).tableswitch(last, cases);
        for (SwitchCase one : cases) {
            code.labelBinding(one.target());
            lambdas.get(one.caseValue()).write(code, self());
        }
    }
}

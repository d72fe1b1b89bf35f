import static java.lang.classfile.ClassFile.ACC_PUBLIC;
import static java.lang.classfile.ClassFile.ACC_STATIC;
import static java.lang.classfile.ClassFile.ACC_SYNTHETIC;

import java.lang.classfile.AccessFlags;
import java.lang.classfile.ClassBuilder;
import java.lang.classfile.ClassElement;
import java.lang.classfile.ClassModel;
import java.lang.classfile.ClassTransform;
import java.lang.classfile.CodeBuilder;
import java.lang.classfile.CodeElement;
import java.lang.classfile.CodeModel;
import java.lang.classfile.MethodModel;
import java.lang.classfile.TypeKind;
import java.lang.classfile.attribute.MethodParametersAttribute;
import java.lang.classfile.instruction.InvokeDynamicInstruction;
import java.lang.constant.MethodTypeDesc;
import java.lang.reflect.AccessFlag;
import java.util.Map;

/** Writes a class anew that takes its lambdas from pools, and lets those call what was private to it. */
final class LambdaMove implements ClassTransform {
    private final LambdaSites sites;
    private final Map<Integer, LambdaPool.Made> made;
    private final int flags;

    LambdaMove(ClassModel host, LambdaSites sites, Map<Integer, LambdaPool.Made> made) {
        this.sites = sites;
        this.made = made;
        // An interface has no members that are only its package's.
        flags = ACC_STATIC | ACC_SYNTHETIC | (host.flags().has(AccessFlag.INTERFACE) ? ACC_PUBLIC : 0);
    }

    @Override
    public void accept(ClassBuilder builder, ClassElement element) {
        switch (element) {
            case MethodModel method when sites.opened().containsKey(LambdaSites.signature(method)) ->
                open(builder, method, sites.opened().get(LambdaSites.signature(method)));
            case MethodModel method ->
                builder.transformMethod(method, (to, part) -> {
                    if (part instanceof CodeModel body) {
                        to.transformCode(body, this::move);
                    } else {
                        to.with(part);
                    }
                });
            default -> builder.with(element);
        }
    }

    @Override
    public void atEnd(ClassBuilder builder) {
        sites.bridges().forEach((name, target) -> builder.withMethodBody(name, target.asStatic(), flags, to -> {
            target.begin(to);
            for (int i = 0; i < target.parameters().size(); i++) {
                to.loadLocal(TypeKind.from(target.parameters().get(i)), to.parameterSlot(i));
            }
            target.invoke(to);
            to.return_(TypeKind.from(target.returned()));
        }));
    }

    private void move(CodeBuilder builder, CodeElement element) {
        LambdaPool.Made lambda =
                element instanceof InvokeDynamicInstruction call ? made.get(call.invokedynamic().index()) : null;
        if (lambda == null) {
            builder.with(element);
        } else {
            builder.loadConstant(lambda.number()).invokestatic(lambda.pool(), "of", lambda.type());
        }
    }

    // The body of a lambda. Static, it can't be replaced by a subclass of the same package.
    private void open(ClassBuilder builder, MethodModel method, MethodTypeDesc type) {
        builder.withMethod(
                method.methodName().stringValue(), type, flags, to -> method.forEach(part -> {
                    if (part instanceof CodeModel body) {
                        to.transformCode(body, this::move);
                    } else if (!(part instanceof AccessFlags || part instanceof MethodParametersAttribute)) {
                        to.with(part);
                    }
                }));
    }
}

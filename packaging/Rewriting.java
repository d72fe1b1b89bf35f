import java.io.ByteArrayInputStream;
import java.lang.classfile.ClassBuilder;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassHierarchyResolver;
import java.lang.classfile.ClassModel;
import java.lang.classfile.ClassTransform;
import java.lang.constant.ClassDesc;
import java.util.Map;
import java.util.function.Consumer;

/** Writes classes anew without the names of local variables, which only debuggers ask for; lines stay, for stack traces. */
final class Rewriting {
    private final ClassFile format;

    /** @param classes all that they may extend, by their internal names, but for the JDK's */
    Rewriting(Map<String, byte[]> classes) {
        format = ClassFile.of(
                ClassFile.DebugElementsOption.DROP_DEBUG,
                ClassFile.ConstantPoolSharingOption.NEW_POOL,
                ClassFile.ClassHierarchyResolverOption.of(ClassHierarchyResolver.ofResourceParsing(type -> {
                            String descriptor = type.descriptorString();
                            byte[] bytes = classes.get(descriptor.substring(1, descriptor.length() - 1));
                            return bytes == null ? null : new ByteArrayInputStream(bytes);
                        })
                        .orElse(ClassHierarchyResolver.defaultResolver())));
    }

    ClassModel parse(byte[] bytes) {
        return format.parse(bytes);
    }

    byte[] build(ClassDesc name, Consumer<ClassBuilder> parts) {
        return format.build(name, parts);
    }

    byte[] of(byte[] bytes) {
        return of(bytes, ClassTransform.ACCEPT_ALL);
    }

    byte[] of(byte[] bytes, ClassTransform transform) {
        return format.transformClass(format.parse(bytes), transform);
    }
}

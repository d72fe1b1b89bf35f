import java.lang.classfile.AccessFlags;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassModel;
import java.lang.classfile.MethodModel;
import java.lang.constant.ClassDesc;
import java.lang.constant.DirectMethodHandleDesc.Kind;
import java.lang.reflect.AccessFlag;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Who may call which method. */
final class Members {
    private final Map<String, byte[]> classes;
    private final Map<String, Optional<Type>> known = new HashMap<>();

    /** @param classes by their internal names; of others it is taken that what was compiled may be called */
    Members(Map<String, byte[]> classes) {
        this.classes = classes;
    }

    private record Type(boolean isPublic, Optional<String> parent, Map<String, Method> methods) {}

    private record Method(String owner, boolean isPublic, boolean isPrivate) {}

    /** Whether it is private, to a class or to those that lie in the same one. */
    boolean hidden(LambdaTarget target) {
        return declared(target).filter(Method::isPrivate).isPresent();
    }

    /** Whether the other classes of that class's package may call it, or may be let to. */
    boolean reachable(LambdaTarget target, ClassModel from) {
        String here = folder(from.thisClass().asInternalName());
        boolean special = target.kind() == Kind.SPECIAL || target.kind() == Kind.INTERFACE_SPECIAL;
        boolean seen = folder(name(target.owner())).equals(here)
                || type(name(target.owner())).map(Type::isPublic).orElse(true);
        return seen
                && (hidden(target) || !special)
                && declared(target)
                        .map(method -> method.isPublic() || folder(method.owner()).equals(here))
                        .orElse(true);
    }

    private Optional<Method> declared(LambdaTarget target) {
        String signature = target.name() + target.type().descriptorString();
        Optional<String> owner = Optional.of(name(target.owner()));
        while (owner.isPresent()) {
            Optional<Type> type = type(owner.get());
            Optional<Method> method = type.map(it -> it.methods().get(signature));
            if (method.isPresent()) {
                return method;
            }
            owner = type.flatMap(Type::parent);
        }
        return Optional.empty();
    }

    private Optional<Type> type(String name) {
        return known.computeIfAbsent(
                name,
                key -> Optional.ofNullable(classes.get(key)).map(bytes -> ClassFile.of().parse(bytes)).map(Members::type));
    }

    private static Type type(ClassModel model) {
        String name = model.thisClass().asInternalName();
        Map<String, Method> methods = new HashMap<>();
        for (MethodModel method : model.methods()) {
            AccessFlags flags = method.flags();
            methods.put(
                    LambdaSites.signature(method),
                    new Method(name, flags.has(AccessFlag.PUBLIC), flags.has(AccessFlag.PRIVATE)));
        }
        return new Type(
                model.flags().has(AccessFlag.PUBLIC), model.superclass().map(it -> it.asInternalName()), methods);
    }

    private static String name(ClassDesc type) {
        String descriptor = type.descriptorString();
        return descriptor.substring(1, descriptor.length() - 1);
    }

    private static String folder(String name) {
        return name.substring(0, name.lastIndexOf('/') + 1);
    }
}

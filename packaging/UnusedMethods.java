import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassModel;
import java.lang.classfile.ClassTransform;
import java.lang.classfile.MethodModel;
import java.lang.classfile.constantpool.ClassEntry;
import java.lang.classfile.constantpool.MemberRefEntry;
import java.lang.classfile.constantpool.NameAndTypeEntry;
import java.lang.classfile.constantpool.PoolEntry;
import java.lang.classfile.constantpool.StringEntry;
import java.lang.reflect.AccessFlag;
import java.lang.reflect.Method;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * Methods of libraries that cannot be called, since nothing knows their names: no code, no text, and no class of Java's that
 * they extend. Of a field of a request AWS's SDK alone has six methods that set it, of which a program uses one.
 */
final class UnusedMethods {
    // The program's own, and what finds methods by names that it puts together.
    private static final Pattern KEPT = Pattern.compile("(dev/pilothouse|ch/qos/logback|picocli)/.*");
    // Java finds them by their names.
    private static final Set<String> MAGIC = Set.of(
            "<init>", "<clinit>", "main", "values", "valueOf", "readObject", "readObjectNoData", "readResolve", "writeObject",
            "writeReplace");
    // What is dropped may have been all that named others; looking once more takes seconds.
    private static final int FEW = 100;
    private final Map<String, byte[]> classes;
    private final Rewriting rewriting;
    private final Set<String> always = new HashSet<>(MAGIC);

    /**
     * @param classes all that are shipped, by their internal names
     * @param beside those that may call them
     */
    UnusedMethods(Map<String, byte[]> classes, Collection<byte[]> beside, Rewriting rewriting) {
        this.classes = new TreeMap<>(classes);
        this.rewriting = rewriting;
        beside.forEach(type -> named(type, always));
        classes.values().forEach(this::inherited);
    }

    /** The classes without them, by their internal names. */
    Map<String, byte[]> without() {
        int dropped;
        do {
            dropped = pass();
            System.out.println(dropped + " methods that nothing calls are left out");
        } while (dropped > FEW);
        return classes;
    }

    private int pass() {
        Set<String> named = new HashSet<>(always);
        classes.values().forEach(type -> named(type, named));
        int[] dropped = {0};
        classes.replaceAll((name, type) -> {
            Set<String> unused = new HashSet<>();
            if (!KEPT.matcher(name).matches()) {
                unused(ClassFile.of().parse(type), named, unused);
            }
            byte[] rest = unused.isEmpty() ? type : without(type, unused);
            dropped[0] += rest == type ? 0 : unused.size();
            return rest;
        });
        return dropped[0];
    }

    private static void unused(ClassModel type, Set<String> named, Set<String> unused) {
        boolean annotation = type.flags().has(AccessFlag.ANNOTATION);
        for (MethodModel method : annotation ? List.<MethodModel>of() : type.methods()) {
            String name = method.methodName().stringValue();
            if (!named.contains(name) && !method.flags().has(AccessFlag.NATIVE)) {
                unused.add(name);
            }
        }
    }

    private byte[] without(byte[] type, Set<String> unused) {
        try {
            return rewriting.of(
                    type,
                    ClassTransform.dropping(part -> part instanceof MethodModel method
                            && unused.contains(method.methodName().stringValue())));
        } catch (IllegalArgumentException e) {
            // An optional part of a library, for a library that is not shipped.
            return type;
        }
    }

    private static void named(byte[] type, Set<String> names) {
        for (PoolEntry entry : ClassFile.of().parse(type).constantPool()) {
            switch (entry) {
                case MemberRefEntry member -> names.add(member.name().stringValue());
                case NameAndTypeEntry member -> names.add(member.name().stringValue());
                case StringEntry text -> names.add(text.stringValue());
                default -> {}
            }
        }
    }

    // What Java itself may call.
    private void inherited(byte[] type) {
        ClassModel model = ClassFile.of().parse(type);
        model.superclass().ifPresent(this::inherited);
        model.interfaces().forEach(this::inherited);
    }

    private void inherited(ClassEntry type) {
        if (classes.containsKey(type.asInternalName())) {
            return;
        }
        try {
            Class<?> found = Class.forName(type.asInternalName().replace('/', '.'), false, null);
            for (Class<?> one = found; one != null; one = one.getSuperclass()) {
                for (Method method : one.getDeclaredMethods()) {
                    always.add(method.getName());
                }
            }
            for (Method method : found.getMethods()) {
                always.add(method.getName());
            }
        } catch (ClassNotFoundException | NoClassDefFoundError e) {
            // JavaFX's, whose names are known, or of a library that is not shipped.
            return;
        }
    }
}

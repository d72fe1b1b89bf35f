import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassTransform;
import java.lang.classfile.MethodModel;
import java.lang.classfile.attribute.InnerClassesAttribute;
import java.lang.classfile.constantpool.MemberRefEntry;
import java.lang.classfile.constantpool.PoolEntry;
import java.lang.classfile.constantpool.Utf8Entry;
import java.lang.reflect.AccessFlag;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What nobody needs of the libraries: classes that nothing mentions, be it in a text. Each client of AWS's SDK has all operations
 * of a service, a hundred and more, and the JVM loads the classes of their requests and answers to verify the client. Left out
 * before are therefore operations whose names nothing calls.
 */
final class Unused {
    private static final String SERVICES = "software/amazon/awssdk/services/";
    private static final Pattern CLIENT = Pattern.compile(SERVICES + "\\w+/[A-Z]\\w*Client");
    private static final String OWN = "dev/pilothouse/";
    // As such, or in a descriptor or a generic signature.
    private static final Pattern NAME = Pattern.compile("[\\w$-]+(?:[/.][\\w$-]+)+");
    private static final Pattern DESCRIBED = Pattern.compile("L([\\w$-]+(?:/[\\w$-]+)+)");
    private final Map<String, byte[]> classes;
    private final Rewriting rewriting;
    private final Map<String, byte[]> clients = new TreeMap<>();
    private final Set<String> called = new HashSet<>();
    private final Set<String> reached = new HashSet<>();
    private final Deque<String> found = new ArrayDeque<>();

    /**
     * @param classes all of the program's, by their internal names
     * @param texts what else may name a class, such as lists of service providers
     */
    Unused(Map<String, byte[]> classes, Collection<String> texts, Rewriting rewriting) {
        this.classes = classes;
        this.rewriting = rewriting;
        classes.keySet().stream().filter(name -> name.startsWith(OWN)).forEach(this::reach);
        texts.forEach(this::mentioned);
        int calls;
        do {
            calls = called.size();
            while (!found.isEmpty()) {
                mentions(classes.get(found.remove()));
            }
            clients.replaceAll((name, without) -> withoutOperations(classes.get(name)));
            clients.values().forEach(this::mentions);
        } while (!found.isEmpty() || called.size() > calls);
    }

    /** The classes that are needed, clients without the operations that nobody calls; by their internal names. */
    Map<String, byte[]> needed() {
        Map<String, byte[]> needed = new TreeMap<>(classes);
        needed.keySet().retainAll(reached);
        needed.putAll(clients);
        return needed;
    }

    private void reach(String name) {
        if (!classes.containsKey(name) || !reached.add(name)) {
            return;
        }
        if (CLIENT.matcher(name).matches()) {
            clients.put(name, classes.get(name));
        } else {
            found.add(name);
        }
    }

    private void mentions(byte[] type) {
        for (PoolEntry entry : ClassFile.of().parse(type).constantPool()) {
            switch (entry) {
                case MemberRefEntry member when CLIENT.matcher(member.owner().asInternalName()).matches() ->
                    called.add(member.name().stringValue());
                case Utf8Entry text -> mentioned(text.stringValue());
                default -> {}
            }
        }
    }

    // Names of classes, descriptors, generic signatures, and names in texts.
    private void mentioned(String text) {
        if (text.indexOf('/') >= 0 || text.indexOf('.') >= 0) {
            NAME.matcher(text).results().forEach(name -> reach(name.group().replace('.', '/')));
            DESCRIBED.matcher(text).results().forEach(name -> reach(name.group(1)));
        }
    }

    // They have no inner classes, and name there what the operations mention.
    private byte[] withoutOperations(byte[] client) {
        Set<String> operations = ClassFile.of().parse(client).methods().stream()
                .filter(Unused::isOperation)
                .map(method -> method.methodName().stringValue())
                .filter(name -> !called.contains(name))
                .collect(Collectors.toCollection(TreeSet::new));
        return rewriting.of(
                client,
                ClassTransform.dropping(
                        part -> part instanceof InnerClassesAttribute
                                || part instanceof MethodModel method && operations.contains(operation(method))));
    }

    private static boolean isOperation(MethodModel method) {
        return method.flags().has(AccessFlag.PUBLIC)
                && !method.flags().has(AccessFlag.STATIC)
                && method.methodType().stringValue().matches(".*/(model|paginators|waiters)/.*");
    }

    // A lambda bears the name of the method that it stands in.
    private static String operation(MethodModel method) {
        String name = method.methodName().stringValue();
        return name.startsWith("lambda$") ? name.substring(7, name.lastIndexOf('$')) : name;
    }
}

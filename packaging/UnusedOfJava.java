import java.io.IOException;
import java.lang.module.ModuleDescriptor;
import java.lang.module.ModuleFinder;
import java.lang.module.ModuleReader;
import java.lang.module.ModuleReference;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What nobody needs of a module of Java's. JavaFX requires java.desktop for its beans, but nothing of ours shows a window of
 * AWT's, prints or makes a sound; and of XML nothing is transformed or searched by paths.
 */
final class UnusedOfJava {
    private static final Pattern UNUSED = Pattern.compile(
            "(java\\.desktop/(?!java/beans/|com/sun/beans/)|java\\.xml/com/sun/org/apache/(xalan|bcel|xpath)/).*");
    private final ModuleReference module;

    UnusedOfJava(String name) {
        module = ModuleFinder.ofSystem().find(name).orElseThrow();
    }

    /** Their names; something of each package stays, since jlink compares packages with what the module says. */
    Set<String> resources() throws IOException {
        Map<String, Set<String>> packages = new TreeMap<>();
        Set<String> unused = new TreeSet<>();
        try (ModuleReader reader = module.open();
                Stream<String> all = reader.list()) {
            for (String name : all.filter(this::isUnused).toList()) {
                unused.add(name);
                packages.computeIfAbsent(name.substring(0, name.lastIndexOf('/')), key -> new TreeSet<>())
                        .add(name);
            }
        }
        packages.values().forEach(names -> unused.remove(names.stream()
                .filter(name -> name.endsWith(".class"))
                .findFirst()
                .orElse(names.iterator().next())));
        unused.removeAll(services());
        return unused;
    }

    private boolean isUnused(String name) {
        return !name.endsWith("/")
                && name.contains("/")
                && UNUSED.matcher(module.descriptor().name() + "/" + name).matches();
    }

    private List<String> services() {
        return module.descriptor().provides().stream()
                .map(ModuleDescriptor.Provides::providers)
                .flatMap(List::stream)
                .map(name -> name.replace('.', '/') + ".class")
                .toList();
    }
}

import java.lang.classfile.ClassModel;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Lambdas without a class each. The JVM makes one for every lambda that runs, which weighs kilobytes in the start-up cache and
 * again in memory; AWS's SDK alone has two lambdas for each field of a request or an answer. Here those of a package for the
 * same interface share a class, {@link LambdaPool}, whose objects know by a number what to do.
 */
final class Lambdas {
    private final Rewriting rewriting;
    private final Members members;
    private final Map<LambdaPool.Key, LambdaPool> open = new HashMap<>();
    private final List<LambdaPool> pools = new ArrayList<>();
    private final Map<String, Integer> numbers = new HashMap<>();

    /** @param classes all that are shipped, by their internal names */
    Lambdas(Map<String, byte[]> classes, Rewriting rewriting) {
        this.rewriting = rewriting;
        members = new Members(classes);
    }

    /** Writes the class anew with its lambdas in pools; one that might not behave the same there stays as it is. */
    byte[] of(byte[] type) {
        ClassModel host = rewriting.parse(type);
        LambdaSites sites = new LambdaSites(host, members);
        if (sites.lambdas().isEmpty()) {
            return rewriting.of(type);
        }
        String name = host.thisClass().asInternalName();
        String folder = name.substring(0, name.lastIndexOf('/') + 1);
        Map<Integer, LambdaPool.Made> made = new HashMap<>();
        sites.lambdas().forEach((site, lambda) -> made.put(site, pool(lambda.key(folder)).add(lambda)));
        return rewriting.of(type, new LambdaMove(host, sites, made));
    }

    /** The pools since the last call, by their internal names. Those of another jar are others. */
    Map<String, byte[]> take() {
        Map<String, byte[]> taken = new TreeMap<>();
        pools.forEach(pool -> taken.put(pool.name(), pool.write(rewriting)));
        pools.clear();
        open.clear();
        return taken;
    }

    private LambdaPool pool(LambdaPool.Key key) {
        return open.compute(key, (same, pool) -> pool == null || pool.full() ? another(same) : pool);
    }

    private LambdaPool another(LambdaPool.Key key) {
        LambdaPool pool = new LambdaPool(key, key.folder() + "LambdaPool" + numbers.merge(key.folder(), 1, Integer::sum));
        pools.add(pool);
        return pool;
    }
}

import java.lang.classfile.ClassModel;
import java.lang.classfile.CodeElement;
import java.lang.classfile.MethodModel;
import java.lang.classfile.constantpool.InvokeDynamicEntry;
import java.lang.classfile.constantpool.LoadableConstantEntry;
import java.lang.classfile.constantpool.MethodHandleEntry;
import java.lang.classfile.instruction.InvokeDynamicInstruction;
import java.lang.classfile.instruction.InvokeInstruction;
import java.lang.constant.ClassDesc;
import java.lang.constant.MethodTypeDesc;
import java.lang.reflect.AccessFlag;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Where a class makes lambdas that a pool can hold, and what of the class the pool has to be let to. */
final class LambdaSites {
    private final ClassModel host;
    private final Members members;
    private final Map<Integer, Lambda> lambdas = new TreeMap<>();
    private final Map<String, MethodTypeDesc> opened = new HashMap<>();
    private final Map<String, LambdaTarget> bridges = new TreeMap<>();
    private final Set<String> otherwiseUsed = new HashSet<>();

    LambdaSites(ClassModel host, Members members) {
        this.host = host;
        this.members = members;
        Map<Integer, InvokeDynamicEntry> found = new TreeMap<>();
        for (MethodModel method : host.methods()) {
            method.code().ifPresent(code -> code.forEach(element -> note(element, found)));
        }
        Map<Integer, Lambda> candidates = new TreeMap<>();
        found.forEach((index, entry) -> Lambda.of(entry)
                .filter(lambda -> members.reachable(lambda.target(), host))
                .ifPresentOrElse(lambda -> candidates.put(index, lambda), () -> entry.bootstrap()
                        .arguments()
                        .forEach(this::noteHandle)));
        candidates.forEach((index, lambda) -> lambdas.put(index, lambda.calling(reachable(lambda.target()))));
    }

    /** By the index of the call site in the class's pool of constants. */
    Map<Integer, Lambda> lambdas() {
        return lambdas;
    }

    /** Bodies of lambdas, by {@link #signature}, that become static and the package's, and the type that they then have. */
    Map<String, MethodTypeDesc> opened() {
        return opened;
    }

    /** Methods to be added, by name: each calls something private. */
    Map<String, LambdaTarget> bridges() {
        return bridges;
    }

    static String signature(MethodModel method) {
        return method.methodName().stringValue() + method.methodType().stringValue();
    }

    private void note(CodeElement element, Map<Integer, InvokeDynamicEntry> found) {
        switch (element) {
            case InvokeDynamicInstruction call ->
                found.put(call.invokedynamic().index(), call.invokedynamic());
            case InvokeInstruction call when call.owner().asSymbol().equals(self()) ->
                otherwiseUsed.add(call.name().stringValue() + call.type().stringValue());
            default -> {}
        }
    }

    private void noteHandle(LoadableConstantEntry constant) {
        if (constant instanceof MethodHandleEntry handle) {
            otherwiseUsed.add(handle.reference().name().stringValue()
                    + handle.reference().type().stringValue());
        }
    }

    private LambdaTarget reachable(LambdaTarget target) {
        if (!members.hidden(target)) {
            return target;
        }
        String signature = target.name() + target.type().descriptorString();
        boolean body = target.owner().equals(self())
                && target.name().startsWith("lambda$")
                && !otherwiseUsed.contains(signature);
        boolean itf = host.flags().has(AccessFlag.INTERFACE);
        if (body) {
            opened.put(signature, target.asStatic());
            return LambdaTarget.ofStatic(self(), target.name(), target.asStatic(), itf);
        }
        String name = "lambda$bridge$" + bridges.size();
        bridges.put(name, target.fromInside(self()));
        return LambdaTarget.ofStatic(self(), name, target.asStatic(), itf);
    }

    private ClassDesc self() {
        return host.thisClass().asSymbol();
    }
}

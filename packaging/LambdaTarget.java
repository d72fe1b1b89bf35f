import java.lang.classfile.CodeBuilder;
import java.lang.constant.ClassDesc;
import java.lang.constant.ConstantDescs;
import java.lang.constant.DirectMethodHandleDesc;
import java.lang.constant.DirectMethodHandleDesc.Kind;
import java.lang.constant.MethodTypeDesc;
import java.util.List;

/** The method or constructor that a lambda calls; its type is without the object it is called on. */
record LambdaTarget(Kind kind, ClassDesc owner, String name, MethodTypeDesc type) {
    static LambdaTarget of(DirectMethodHandleDesc handle) {
        MethodTypeDesc type = MethodTypeDesc.ofDescriptor(handle.lookupDescriptor());
        return new LambdaTarget(handle.kind(), handle.owner(), handle.methodName(), type);
    }

    static LambdaTarget ofStatic(ClassDesc owner, String name, MethodTypeDesc type, boolean itf) {
        return new LambdaTarget(itf ? Kind.INTERFACE_STATIC : Kind.STATIC, owner, name, type);
    }

    /** As that class, which it is private to, can call it. */
    LambdaTarget fromInside(ClassDesc self) {
        Kind inside = switch (kind) {
            case VIRTUAL, SPECIAL -> owner.equals(self) ? Kind.SPECIAL : Kind.VIRTUAL;
            case INTERFACE_VIRTUAL, INTERFACE_SPECIAL ->
                owner.equals(self) ? Kind.INTERFACE_SPECIAL : Kind.INTERFACE_VIRTUAL;
            default -> kind;
        };
        return new LambdaTarget(inside, owner, name, type);
    }

    /** With the object that it is called on as the first, where there is one. */
    List<ClassDesc> parameters() {
        return asStatic().parameterList();
    }

    ClassDesc returned() {
        return kind == Kind.CONSTRUCTOR ? owner : type.returnType();
    }

    /** The type of a static method that does the same. */
    MethodTypeDesc asStatic() {
        return switch (kind) {
            case STATIC, INTERFACE_STATIC -> type;
            case CONSTRUCTOR -> type.changeReturnType(owner);
            default -> type.insertParameterTypes(0, owner);
        };
    }

    /** What comes before the parameters. */
    void begin(CodeBuilder code) {
        if (kind == Kind.CONSTRUCTOR) {
            code.new_(owner).dup();
        }
    }

    /** What comes after them. */
    void invoke(CodeBuilder code) {
        switch (kind) {
            case STATIC -> code.invokestatic(owner, name, type, false);
            case INTERFACE_STATIC -> code.invokestatic(owner, name, type, true);
            case VIRTUAL -> code.invokevirtual(owner, name, type);
            case INTERFACE_VIRTUAL -> code.invokeinterface(owner, name, type);
            case SPECIAL -> code.invokespecial(owner, name, type, false);
            case INTERFACE_SPECIAL -> code.invokespecial(owner, name, type, true);
            case CONSTRUCTOR -> code.invokespecial(owner, ConstantDescs.INIT_NAME, type, false);
            default -> throw new IllegalStateException(kind + " is no call");
        }
    }
}

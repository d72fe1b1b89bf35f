package dev.pilothouse.playground;

import dev.pilothouse.core.Playground;
import dev.pilothouse.sandbox.Sandbox;
import dev.pilothouse.sandbox.seed.AcmeShop;

/** The program's playground, whose sandbox a test can reach into while the program uses it. */
public final class SandboxInReach implements Playground {
    private final Sandbox sandbox = Sandbox.start(AcmeShop.options());

    @Override
    public Running start() {
        return AcmePlayground.running(sandbox);
    }

    public Sandbox sandbox() {
        return sandbox;
    }
}

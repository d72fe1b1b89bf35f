package dev.pilothouse.proxy;

import java.util.concurrent.atomic.AtomicBoolean;

/** A harm from when it was wanted until it is replaced; or done once, and then no more. Compared by identity. */
final class Episode {
    private final Harm harm;
    private final boolean once;
    private final AtomicBoolean done = new AtomicBoolean();

    Episode(Harm harm, boolean once) {
        this.harm = harm;
        this.once = once;
    }

    /** What to do to what passes now. */
    Harm harm() {
        return once && done.get() ? new Harm.None() : harm;
    }

    /** What it is about, done or not. */
    Harm wanted() {
        return harm;
    }

    /** Takes the one time there is; false where somebody else had it. */
    boolean take() {
        return !once || done.compareAndSet(false, true);
    }
}

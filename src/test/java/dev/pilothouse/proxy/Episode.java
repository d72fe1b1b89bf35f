package dev.pilothouse.proxy;

import java.util.concurrent.atomic.AtomicBoolean;

/** A harm from when it was wanted until it is replaced; or done once, and then no more. Compared by identity. */
final class Episode {
    private final Harm harm;
    private final boolean once;
    private final boolean answers;
    private final AtomicBoolean done = new AtomicBoolean();

    Episode(Harm harm, boolean once) {
        this(harm, once, false);
    }

    /** @param answers whether it is for answers to what is asked from now on, and not for what is still on its way */
    Episode(Harm harm, boolean once, boolean answers) {
        this.harm = harm;
        this.once = once;
        this.answers = answers;
    }

    /** Whether a connection on which nothing was asked since then is let alone. */
    boolean isForAnswers() {
        return answers;
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

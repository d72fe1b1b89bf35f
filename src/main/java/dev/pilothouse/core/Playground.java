package dev.pilothouse.core;

import java.util.List;
import java.util.Optional;

/** A pretend AWS to try everything on, if it is installed; found by {@link java.util.ServiceLoader}. Thread-safe. */
public interface Playground {
    /** Starts it on loopback, seeded; takes well under a second. Blocking. */
    Running start();

    /** One whose sample application is used by people all the time, so that it lives; this one where it knows no people. */
    default Playground visited() {
        return this;
    }

    /** A started playground; closing it leaves nothing on disk. */
    interface Running extends AutoCloseable {
        /** The sample application, its endpoint set to this playground. */
        Workspace workspace();

        /** Who may sign in. */
        List<Person> people();

        /** The digits that somebody's authenticator app shows now; empty for those without one. Quick. */
        Optional<String> authenticatorCode(String email);

        /** The code that was sent to somebody to set a new password with, while it is good. Quick. */
        Optional<String> sentCode(String email);

        /** What a person can let go wrong there, in the order in which it is offered. */
        List<Trouble> troubles();

        @Override
        void close();
    }

    /** Somebody to sign in as; the password is for this computer only and worthless elsewhere. */
    record Person(String title, String email, String password, String about) {
        /** Without the password. */
        @Override
        public String toString() {
            return "Person[" + email + "]";
        }
    }

    /**
     * Something to let go wrong, to see what the program makes of it. Beginning and ending it return at once, on any
     * thread.
     *
     * @param id such as {@code slow}
     * @param title in a word or two
     * @param about what happens then, as a sentence
     * @param lasts whether it goes on until it is ended; else it happens once, and ending it does nothing
     */
    record Trouble(String id, String title, String about, boolean lasts, Runnable begin, Runnable end) {}
}

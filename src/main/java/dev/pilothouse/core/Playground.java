package dev.pilothouse.core;

import java.util.List;

/** A pretend AWS to try everything on, if it is installed; found by {@link java.util.ServiceLoader}. Thread-safe. */
public interface Playground {
    /** Starts it on loopback, seeded; takes well under a second. Blocking. */
    Running start();

    /** A started playground; closing it leaves nothing on disk. */
    interface Running extends AutoCloseable {
        /** The sample application, its endpoint set to this playground. */
        Workspace workspace();

        /** Who may sign in. */
        List<Person> people();

        @Override
        void close();
    }

    /** Somebody to sign in as; the password is for this computer only and worthless elsewhere. */
    record Person(String title, String email, String password, String about) {}
}

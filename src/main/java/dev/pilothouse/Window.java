package dev.pilothouse;

import dev.pilothouse.app.Pilothouse;

/** The window, with the terminal that the program was started from. */
public final class Window extends Pilothouse {
    /** For JavaFX. */
    public Window() {
        super(System.out::println, System::exit);
    }
}

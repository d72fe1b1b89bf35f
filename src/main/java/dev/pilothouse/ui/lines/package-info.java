/** A painted list of any number of lines, of whatever height: it asks for what is seen, and knows nothing of what it shows. */
package dev.pilothouse.ui.lines;

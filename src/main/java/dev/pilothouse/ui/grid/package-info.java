/** A painted grid of any number of rows and columns: it asks for what is seen, and knows nothing of what it shows. */
package dev.pilothouse.ui.grid;

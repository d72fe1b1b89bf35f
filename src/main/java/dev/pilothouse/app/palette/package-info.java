/** The palette: everything there is to go to or to run, by its name. */
package dev.pilothouse.app.palette;

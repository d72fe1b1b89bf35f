/** Offers the sandbox to the program, if it is installed. */
package dev.pilothouse.playground;

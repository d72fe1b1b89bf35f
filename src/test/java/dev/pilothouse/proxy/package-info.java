/** A bad network between the program and the sandbox. */
package dev.pilothouse.proxy;

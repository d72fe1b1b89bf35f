/** The rules of the house, held by tests; each is also shown to fail on code that breaks it. */
package dev.pilothouse.rules;

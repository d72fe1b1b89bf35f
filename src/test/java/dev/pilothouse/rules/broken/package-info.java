/** A small house in which every rule is broken, so that a rule that can't fail is found out. */
package dev.pilothouse.rules.broken;

/** The two themes: tokens, rules, fonts, and which one is on. */
package dev.pilothouse.ui.theme;

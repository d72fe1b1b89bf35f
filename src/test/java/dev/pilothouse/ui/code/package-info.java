/** The code editor's tests. */
package dev.pilothouse.ui.code;

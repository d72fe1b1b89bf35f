/** What views share: features, desk, panes that load, theme. */
package dev.pilothouse.ui;

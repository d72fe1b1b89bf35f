/** Pilothouse without a window: releases from a terminal or a build pipeline, by the engines that the window has too. */
package dev.pilothouse.cli;

/** What a distribution has to forget: asked for, followed, counted. */
package dev.pilothouse.feature.cdn.invalidation;

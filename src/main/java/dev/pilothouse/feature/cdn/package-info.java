/** Distributions: how they are set up, what they have to forget, and what a visitor gets of them. */
package dev.pilothouse.feature.cdn;

/** What a visitor gets of one address, beside what its origin holds. */
package dev.pilothouse.feature.cdn.visitor;

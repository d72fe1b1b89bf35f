/** A pretend AWS on loopback, one package per service. */
package dev.pilothouse.sandbox;

/** The tour: the program driven as a person would, with a picture of every step. */
package dev.pilothouse.tour;

/** Drills: what must hold when the server dies in the middle of its work. They run by {@code -Pdrill} only. */
package se.samverk.drill;

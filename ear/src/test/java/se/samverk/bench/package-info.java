/** Benches: ratios of times taken in one run. They run by {@code -Pbench} only, and no time ever fails them. */
package se.samverk.bench;

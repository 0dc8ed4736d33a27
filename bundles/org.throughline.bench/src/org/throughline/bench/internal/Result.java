package org.throughline.bench.internal;

/**
 * One measurement.
 *
 * @param name what was measured
 * @param size how much of it
 * @param ours median of the product's times
 * @param floor median of the floor's times
 * @param unit of both
 * @param ratio median of the ratios of the rounds
 * @param limit what is promised, in words
 * @param met whether the promise is kept
 */
record Result(String name, String size, double ours, double floor, String unit, double ratio, String limit, boolean met) {
}

/**
 * What differs between versions of a plan, and how two of them become one. Objects belong together by their identity, so
 * that one which was renamed or moved is still the same. {@link org.throughline.api.compare.Comparisons} is the service;
 * we implement it, and whoever shows or takes differences calls it.
 *
 * <p>What was found is taken into an open plan as one change that can be undone:
 * <pre>
 * Merge merge = comparisons.merge(new Version("the last backup", base), new Version("your plan", mine), new Version("Ana's plan", hers));
 * merge.conflicts().forEach(c -&gt; System.err.println(c.sentence()));
 * merge.apply("Merge Ana's plan");
 * mine.save();
 * </pre>
 */
package org.throughline.api.compare;

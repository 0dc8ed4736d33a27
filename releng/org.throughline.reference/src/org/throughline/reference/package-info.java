/**
 * The pages of {@code docs/reference}, made from the metamodel: its doc comments, its fields and the words of the screen.
 * They are compared with the committed ones by a test and written anew by {@code releng/reference}.
 *
 * <pre>
 * Map&lt;String, String&gt; files = new Reference(describer, PlanPackage.eINSTANCE).files();
 * </pre>
 */
package org.throughline.reference;

/**
 * What may stand in a document that leaves the planner's hands. We implement {@link org.throughline.api.publish.SmallNumbers}; reports call it
 * for every count of people that they print.
 *
 * <p>Smallest example:
 * <pre>Withheld withheld = smallNumbers.withhold(counts, SmallNumbers.fewest(plan));
 * String cell = withheld.text("teachers", figures::number);</pre>
 */
package org.throughline.api.publish;

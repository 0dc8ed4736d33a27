/**
 * What to call an object, a class or a feature on screen, in a workbook and in a report. See
 * {@link org.throughline.api.describe.Describer}; a view gets its words so:
 * <pre>
 * Describer words = describer.in(session.plan());
 * title.setText(words.typeNames(type));
 * </pre>
 */
package org.throughline.api.describe;

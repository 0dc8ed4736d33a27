/**
 * What to call an object, a class or a feature on screen, in a workbook and in a report. See {@link org.throughline.api.describe.Describer}.
 */
package org.throughline.api.describe;

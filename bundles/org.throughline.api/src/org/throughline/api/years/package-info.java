/**
 * From one school year to the next. We implement {@link org.throughline.api.years.NextYear}; verbs and the window call it.
 */
package org.throughline.api.years;

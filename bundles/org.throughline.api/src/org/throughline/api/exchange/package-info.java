/**
 * Reading other files into a plan and writing them from it. A district adds a format by implementing {@link org.throughline.api.exchange.Importer} or {@link org.throughline.api.exchange.Exporter} as a component.
 */
package org.throughline.api.exchange;

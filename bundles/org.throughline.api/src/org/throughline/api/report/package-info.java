/**
 * Reports. A district adds one by implementing {@link org.throughline.api.report.Report} as a component.
 */
package org.throughline.api.report;

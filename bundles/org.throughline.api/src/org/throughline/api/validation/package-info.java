/**
 * Rules that a plan is checked against. A district adds one by implementing {@link org.throughline.api.validation.Rule} as a component.
 */
package org.throughline.api.validation;

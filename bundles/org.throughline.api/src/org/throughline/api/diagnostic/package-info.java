/**
 * The outcome of what a person does, as data: what is wrong, where, and what to do about it.
 */
package org.throughline.api.diagnostic;

/**
 * Finding objects of a plan by their kind and by what is said of them. See {@link org.throughline.api.query.Queries}.
 */
package org.throughline.api.query;

/**
 * Opening, changing and saving a plan. See {@link org.throughline.api.session.Plans} and {@link org.throughline.api.session.Session}.
 */
package org.throughline.api.session;

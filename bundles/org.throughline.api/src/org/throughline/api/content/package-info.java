/**
 * Content that comes as data files in bundles: frameworks, standards, rating scales, agendas, rules, mapping profiles.
 * A bundle names its files by a capability in its manifest; see {@link org.throughline.api.content.ContentCatalog}.
 * {@link org.throughline.api.content.ContentLibrary} reads such a file as objects, to show them, and
 * {@link org.throughline.api.content.Adoptions} takes it over into a plan:
 * <pre>
 * for (ContentItem item : catalog.items(ContentCatalog.RATING_SCALES)) {
 *     adoptions.adopt(session, item.key());
 * }
 * </pre>
 */
package org.throughline.api.content;

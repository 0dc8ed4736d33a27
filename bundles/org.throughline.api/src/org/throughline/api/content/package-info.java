/**
 * Content that comes as data files in bundles: frameworks, standards, rating scales, agendas, rules, mapping profiles.
 * A bundle names its files by a capability in its manifest; see {@link org.throughline.api.content.ContentCatalog}.
 * {@link org.throughline.api.content.ContentLibrary} reads such a file as objects:
 * <pre>
 * for (ContentItem item : catalog.items(ContentCatalog.RATING_SCALES)) {
 *     if (library.read(item) instanceof ContentCollection scales) {
 *         session.change("Adopt " + item.name(), () -> session.plan().getCollections().add(scales));
 *     }
 * }
 * </pre>
 */
package org.throughline.api.content;

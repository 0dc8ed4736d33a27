/**
 * Content that comes as data files in bundles: frameworks, mapping profiles. A bundle names its files by a capability in its manifest; see {@link org.throughline.api.content.ContentCatalog}.
 */
package org.throughline.api.content;

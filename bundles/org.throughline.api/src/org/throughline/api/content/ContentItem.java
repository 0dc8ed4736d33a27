package org.throughline.api.content;

import java.net.URL;

/**
 * One data file that a bundle brings.
 *
 * @param kind the kind, such as {@link ContentCatalog#FRAMEWORK}
 * @param key the key, unique within its kind
 * @param name the name for people
 * @param location where its bytes are
 */
public record ContentItem(String kind, String key, String name, URL location) {
}

package org.throughline.api.content;

import org.throughline.model.framework.Adoption;

/**
 * Another version of content that a plan has taken over.
 *
 * @param adoption what was taken over
 * @param version the version that could take its place; empty if it names none
 * @param name the content's name in that version
 * @param text the content itself, as the text of its file
 */
public record Newer(Adoption adoption, String version, String name, String text) {
}

package org.throughline.ui.picture;

/** A part of a picture that takes the width it is given, and the height it needs. */
@FunctionalInterface
public interface Block {

    /** The block as a picture of this width; nothing in it lies outside, and no two marks share a place. */
    Picture laid(Room room, int width);
}

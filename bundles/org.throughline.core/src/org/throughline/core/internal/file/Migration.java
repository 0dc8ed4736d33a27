package org.throughline.core.internal.file;

import org.w3c.dom.Document;

/** Turns the text of a file of one version into the next version's. It knows nothing of any later version. */
interface Migration {

    /** The version that it reads; it writes the one after. */
    int from();

    /**
     * Changes the tree of a file. What it makes up, such as identities, depends on the file alone, so that the same
     * file always becomes the same.
     */
    void migrate(Document file);
}

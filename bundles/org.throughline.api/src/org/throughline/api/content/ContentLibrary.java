package org.throughline.api.content;

import org.osgi.annotation.versioning.ProviderType;
import org.throughline.api.session.PlanException;
import org.throughline.model.identity.ContentPart;

/** Reads installed content as objects. */
@ProviderType
public interface ContentLibrary {

    /**
     * The root object of a content file, such as a {@code Framework} or a {@code ContentCollection}, with all that is
     * in it. Each call gives objects of its own, with the identities of the file, so they can be put into a plan as
     * they are.
     *
     * @param item content in an XMI file; not a mapping profile
     * @throws PlanException if the file can't be read as a whole; nothing of it is used then
     */
    ContentPart read(ContentItem item) throws PlanException;
}

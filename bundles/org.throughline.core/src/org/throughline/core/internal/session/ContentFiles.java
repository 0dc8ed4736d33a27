package org.throughline.core.internal.session;

import java.io.IOException;
import java.io.InputStream;

import org.osgi.service.component.annotations.Component;
import org.throughline.api.content.ContentItem;
import org.throughline.api.content.ContentLibrary;
import org.throughline.api.session.PlanException;
import org.throughline.model.identity.ContentPart;

/** Content in files, read the same way as plans are: whole, or not at all. */
@Component(service = ContentLibrary.class)
public final class ContentFiles implements ContentLibrary {

    @Override
    public ContentPart read(ContentItem item) throws PlanException {
        PlanDocument document = document(item);
        if (!document.problems().isEmpty()) {
            throw new PlanException(damaged(item) + " " + document.problems().get(0).message());
        }
        if (document.root() instanceof ContentPart content) {
            return content;
        }
        throw new PlanException(damaged(item) + " It holds something else than content.");
    }

    private static PlanDocument document(ContentItem item) throws PlanException {
        byte[] bytes;
        try (InputStream in = item.location().openStream()) {
            bytes = in.readAllBytes();
        } catch (IOException e) {
            throw new PlanException("The content \"" + item.key() + "\" could not be read. Install it again.", e);
        }
        try {
            return PlanDocument.read(bytes, item.name());
        } catch (PlanException e) {
            // Its sentence speaks of plans and backups, which would lead astray here.
            throw new PlanException(damaged(item), e);
        }
    }

    private static String damaged(ContentItem item) {
        return "The content \"" + item.key() + "\" is damaged. Install it again.";
    }
}

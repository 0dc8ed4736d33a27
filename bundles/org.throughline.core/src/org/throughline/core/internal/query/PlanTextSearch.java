package org.throughline.core.internal.query;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.throughline.api.describe.Describer;
import org.throughline.api.query.LiveSearch;
import org.throughline.api.query.TextSearch;
import org.throughline.api.session.Session;

/** Searches the texts of plans. */
@Component
public final class PlanTextSearch implements TextSearch {

    private final Describer describer;

    /** A search that names things in the describer's words. */
    @Activate
    public PlanTextSearch(@Reference Describer describer) {
        this.describer = describer;
    }

    @Override
    public LiveSearch follow(Session session) {
        return new PlanTexts(session, describer);
    }
}

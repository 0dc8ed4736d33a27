package org.throughline.api.query;

import org.osgi.annotation.versioning.ProviderType;
import org.throughline.api.session.Session;

/** Finds anything in a plan by what is written in it: names, codes, texts and values, those of a district's modules included. */
@ProviderType
public interface TextSearch {

    /** Follows a session, so that what was found once is found again quickly, and what changes is found as it is now. */
    LiveSearch follow(Session session);
}

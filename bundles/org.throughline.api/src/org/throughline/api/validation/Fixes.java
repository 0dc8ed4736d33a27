package org.throughline.api.validation;

import java.util.Optional;

import org.osgi.annotation.versioning.ProviderType;
import org.throughline.api.diagnostic.Diagnostic;
import org.throughline.api.session.Session;

/** The fixes that installed repairs know. */
@ProviderType
public interface Fixes {

    /**
     * The fix for a problem of the session's plan; empty where none is known, where a person has to choose, and where the
     * session is read-only. Of several repairs the one with the highest service ranking counts. A repair that fails is
     * passed over and logged by name.
     */
    Optional<QuickFix> fix(Session session, Diagnostic problem);
}

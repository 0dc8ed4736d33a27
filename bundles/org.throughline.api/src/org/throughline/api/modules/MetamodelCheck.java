package org.throughline.api.modules;

import java.util.List;

import org.osgi.annotation.versioning.ProviderType;
import org.throughline.api.diagnostic.Diagnostic;

/** Says of a module's metamodel whether its content can be shown, edited, saved, and read where the module is missing. */
@ProviderType
public interface MetamodelCheck {

    /**
     * Checks the text of an .ecore file.
     *
     * @param uri the address by which the module names it
     * @return what is wrong with it, with the line where that is known; empty if it can be used
     */
    List<Diagnostic> check(String uri, String ecore);
}

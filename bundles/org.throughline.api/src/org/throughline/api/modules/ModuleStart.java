package org.throughline.api.modules;

import java.util.List;

import org.osgi.annotation.versioning.ProviderType;

/**
 * The start of the program with its modules; a service only where there are any. Whoever runs the program says when it has
 * started: if it ends before, that is held against the module that began last, and the second time that one is left out.
 */
@ProviderType
public interface ModuleStart {

    /**
     * Says that the program has started.
     *
     * @return what a person should know about modules that are not at work, in sentences; empty most of the time
     */
    List<String> done();
}

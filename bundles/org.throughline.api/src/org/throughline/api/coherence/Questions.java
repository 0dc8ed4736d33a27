package org.throughline.api.coherence;

import java.util.List;
import java.util.Optional;

import org.osgi.annotation.versioning.ProviderType;

/** The questions that can be asked of a plan. */
@ProviderType
public interface Questions {

    /** All of them, by number. */
    List<Question> all();

    /** The one with a number. */
    default Optional<Question> number(int number) {
        return all().stream().filter(q -> q.number() == number).findFirst();
    }
}

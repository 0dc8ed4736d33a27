package org.throughline.ui;

import java.util.Optional;

/** What a person did to a table that is to be found again next time, such as which columns are hidden. */
public interface TableMemory {

    /** What was put under a key; empty if nothing was. */
    Optional<String> get(String key);

    /** Puts a text under a key; an empty text takes away what was there. */
    void put(String key, String text);
}

package org.throughline.api.modules;

import java.util.List;
import java.util.Optional;

/**
 * A module in the person's folder.
 *
 * @param id the symbolic name of its bundle, such as {@code org.example.visits}
 * @param version its version, such as {@code 1.0.0}
 * @param name what people call it
 * @param publisher who published it, as the module says; empty if it does not
 * @param state what became of it at this start
 * @param provides what it adds, each in a few words
 * @param reason why it is not at work, as a sentence; empty where there is nothing to say
 * @param former the version that {@link Modules#back} goes back to
 */
public record InstalledModule(String id, String version, String name, String publisher, State state, List<String> provides,
        Optional<String> reason, Optional<String> former) {

    /** What became of a module. */
    public enum State {
        /** It is at work. */
        ACTIVE("active"),
        /** It was installed, updated or switched on since the program started, and is at work from the next start on. */
        NEXT_START("at the next start"),
        /** It was switched off. */
        DISABLED("disabled"),
        /** It does not fit this program, or the program was started without modules. */
        LEFT_OUT("left out"),
        /** The program ended more than once while it started, so it is no longer started until somebody switches it on again. */
        QUARANTINED("quarantined"),
        /** It is there, but a part of it could not be started. */
        FAILED("failed");

        private final String word;

        State(String word) {
            this.word = word;
        }

        /** The word for it, in small letters, the same in every language of the machine. */
        public String word() {
            return word;
        }
    }
}

package org.throughline.api.exchange;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * What to export.
 *
 * @param target the file to write
 * @param profile the key or the file of a mapping profile; empty for everything that has a place in the format
 * @param kinds only objects of these kinds, each a class name such as {@code School} or what its objects are called, with
 *        every feature they have; empty for what the profile says
 * @param empty whether only the headers are written, to be filled in
 */
public record ExportRequest(Path target, Optional<String> profile, List<String> kinds, boolean empty) {

    /** Copies the list. */
    public ExportRequest {
        kinds = List.copyOf(kinds);
    }

    /** Exports everything. */
    public static ExportRequest to(Path target) {
        return new ExportRequest(target, Optional.empty(), List.of(), false);
    }

    /** The same for a mapping profile. */
    public ExportRequest by(String profileNamed) {
        return new ExportRequest(target, Optional.of(profileNamed), kinds, empty);
    }

    /** The same for some kinds of objects. */
    public ExportRequest only(List<String> kindsNamed) {
        return new ExportRequest(target, profile, kindsNamed, empty);
    }

    /** The same with nothing but headers. */
    public ExportRequest withoutRows() {
        return new ExportRequest(target, profile, kinds, true);
    }
}

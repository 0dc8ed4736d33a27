package org.throughline.workbench.internal.secrets;

import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

import org.throughline.api.diagnostic.Diagnostic;
import org.throughline.api.session.OpenFile;
import org.throughline.ui.OpenPrivate;
import org.throughline.workbench.internal.Services;

/** What is to be known about private content that is open, without a word of what stands in it: others may see the window. */
public final class PrivateNotices {

    private final OpenPrivate mine = Services.get(OpenPrivate.class);
    private final Map<Diagnostic, Diagnostic> said = new IdentityHashMap<>();

    /** The same things as the same objects, as long as it stays open. */
    public List<Diagnostic> now() {
        List<Diagnostic> found = mine.session().map(OpenFile::problems).orElse(List.of());
        said.keySet().retainAll(found);
        return found.stream().filter(d -> d.code().startsWith("session.")).map(d -> said.computeIfAbsent(d, PrivateNotices::without)).toList();
    }

    /** The changes that came back are named in what the session says, and those names may tell something. */
    private static Diagnostic without(Diagnostic problem) {
        String sentence = switch (problem.code()) {
            case "session.came-back" -> Messages.Notice_cameBack;
            case "session.came-back-in-part" -> Messages.Notice_cameBackInPart;
            default -> problem.message();
        };
        return Diagnostic.of(problem.severity(), "private." + problem.code(), sentence);
    }
}

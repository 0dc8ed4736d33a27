package org.throughline.exchange.excel.internal;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.ecore.EObject;
import org.throughline.api.diagnostic.Diagnostic;
import org.throughline.api.diagnostic.Severity;
import org.throughline.api.exchange.Answers;
import org.throughline.model.organization.Person;

/**
 * What the names in cells stand for: an object called so, the one whose name begins so, or what a person answered. A name
 * that only resembles another is asked about, once for the whole workbook.
 */
final class Names {

    private final Directory directory;
    private final Problems problems;

    Names(Directory directory, Problems problems) {
        this.directory = directory;
        this.problems = problems;
    }

    /** The object that a name in a cell stands for; empty if none or several are called so. Says where it was read with leeway. */
    Optional<EObject> one(EClass type, Cell cell, String called) {
        String meant = problems.answers().to(key(called)).filter(a -> directory.find(type, called).isEmpty()).orElse(called);
        Collection<EObject> found = directory.find(type, meant);
        if (found.isEmpty()) {
            Optional<EObject> longer = directory.beginning(type, meant);
            longer.ifPresent(o -> problems.add(Diagnostic.of(Severity.INFO, "excel.read-as", "\"" + called + "\" was read as \""
                    + Directory.called(o) + "\".").at(cell.place()).about(cell.text())));
            return longer;
        }
        return found.size() == 1 ? found.stream().findFirst() : Optional.empty();
    }

    /** The one object whose code has this number; empty if the text is no number, or several have it. */
    Optional<EObject> numbered(EClass type, String number) {
        return number.matches("\\d{1,4}") ? directory.numbered(type, Integer.parseInt(number)) : Optional.empty();
    }

    /** Whether some object of one of these kinds is meant for certain. */
    boolean isKnown(Collection<EClass> types, String called) {
        return isNothing(called) || types.stream().anyMatch(t -> directory.find(t, answered(called)).size() == 1
                || directory.beginning(t, answered(called)).isPresent());
    }

    /** Whether somebody said that a name stands for nothing. */
    boolean isNothing(String called) {
        return problems.answers().to(key(called)).filter(Answers.NOTHING::equalsIgnoreCase).isPresent();
    }

    /** Says that a name in a cell stands for nothing in the plan, and asks what is meant. */
    void unknown(Cell cell, String called, List<EClass> types) {
        String kinds = String.join(" or ", types.stream().map(t -> Words.of(t.getName())).map(String::toLowerCase).toList());
        boolean several = types.stream().anyMatch(t -> directory.find(t, called).size() > 1);
        Optional<Directory.Near> near = several ? Optional.empty() : directory.near(types, called);
        String message = several ? "There are several called \"" + called + "\". Write the code of the one that is meant."
                : "There is no " + kinds + " \"" + called + "\"." + near.map(n -> " Did you mean \"" + n.called() + "\"" + until(n.object()) + "?")
                        .orElse(" Correct it, or add it to its sheet.");
        Diagnostic problem = Diagnostic.of(Severity.ERROR, "excel.unknown-reference", message).at(cell.place()).about(cell.text());
        problems.ask(problem, key(called), near.map(Directory.Near::called),
                Stream.concat(Stream.of(Answers.NOTHING), directory.names(types)).toList());
    }

    private String answered(String called) {
        return problems.answers().to(key(called)).orElse(called);
    }

    private static String until(EObject object) {
        return object instanceof Person person && person.getUntil() != null ? ", who left on " + person.getUntil() : "";
    }

    /** The key under which a person answers what a name stands for, wherever it stands. */
    private static String key(String called) {
        return "\"" + called.strip() + "\"";
    }
}

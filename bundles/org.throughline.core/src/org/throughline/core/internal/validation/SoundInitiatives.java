package org.throughline.core.internal.validation;

import java.util.ArrayList;
import java.util.List;

import org.osgi.service.component.annotations.Component;
import org.throughline.api.diagnostic.Diagnostic;
import org.throughline.api.diagnostic.Severity;
import org.throughline.api.validation.Rule;
import org.throughline.model.initiatives.ElementLink;
import org.throughline.model.initiatives.Initiative;
import org.throughline.model.initiatives.Strength;
import org.throughline.model.plan.DistrictPlan;

/** An initiative has an owner, its links say what and how strongly, and its figures are not negative. */
@Component(service = Rule.class)
public final class SoundInitiatives implements Rule {

    /** Above this many, the links of one initiative say little: owners tend to claim everything. */
    private static final int MANY_LINKS = 4;

    @Override
    public List<Diagnostic> check(DistrictPlan plan) {
        var found = new ArrayList<Diagnostic>();
        for (Initiative initiative : plan.getInitiatives()) {
            String name = "\"" + initiative.getName() + "\"";
            if (initiative.getOwner() == null) {
                found.add(note(initiative, "initiative.no-owner", name + " has no owner. Name who answers for it."));
            } else if (initiative.getOwner().getUntil() != null) {
                found.add(note(initiative, "initiative.owner-left", name + " is owned by "
                        + initiative.getOwner().getName() + ", who leaves or left on " + initiative.getOwner().getUntil()
                        + ". Name who answers for it."));
            }
            if (initiative.getHours() != null && initiative.getHours().signum() < 0
                    || initiative.getCost() != null && initiative.getCost().signum() < 0) {
                found.add(note(initiative, "initiative.negative", name + " has negative hours or a negative cost."));
            }
            if (initiative.getLinks().size() > MANY_LINKS) {
                found.add(note(initiative, "initiative.many-links", name + " is said to support "
                        + initiative.getLinks().size() + " elements. Which of them would miss it?"));
            }
            initiative.getLinks().forEach(link -> checkLink(initiative, link, found));
        }
        return found;
    }

    private static void checkLink(Initiative initiative, ElementLink link, List<Diagnostic> found) {
        if (link.getElement() == null) {
            found.add(note(initiative, "link.no-element", "A link of \"" + initiative.getName()
                    + "\" names no element. Choose one, or remove the link."));
        } else if (link.getStrength() == Strength.NOT_STATED) {
            found.add(note(initiative, "link.no-strength", "It is not stated how strongly \"" + initiative.getName()
                    + "\" supports \"" + link.getElement().getName() + "\"."));
        }
    }

    private static Diagnostic note(Initiative initiative, String code, String message) {
        return Diagnostic.of(Severity.WARNING, code, message).on(initiative.getId());
    }
}

package org.throughline.core.internal.validation;

import java.util.List;
import java.util.Map;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.throughline.api.describe.Describer;
import org.throughline.api.diagnostic.Diagnostic;
import org.throughline.api.diagnostic.Severity;
import org.throughline.api.validation.Rule;
import org.throughline.model.initiatives.Audience;
import org.throughline.model.initiatives.ElementLink;
import org.throughline.model.initiatives.Initiative;
import org.throughline.model.initiatives.InitiativesPackage;
import org.throughline.model.initiatives.Strength;
import org.throughline.model.plan.DistrictPlan;

/** An initiative has an owner who stays and an audience, and its links are few and say how strong they are. */
@Component(service = Rule.class)
public final class SoundInitiatives implements Rule {

    /** Above this many, the links of one initiative say little: owners tend to claim everything. */
    private static final int MANY_LINKS = 4;

    private final Describer describer;

    /** Speaks with this describer. */
    @Activate
    public SoundInitiatives(@Reference Describer describer) {
        this.describer = describer;
    }

    @Override
    public List<Diagnostic> check(DistrictPlan plan) {
        var found = new Findings(describer);
        for (Initiative initiative : plan.getInitiatives()) {
            checkOwner(initiative, found);
            checkAudience(initiative, found);
            if (initiative.getLinks().size() > MANY_LINKS) {
                found.add(Severity.WARNING, "initiative.many-links", initiative, InitiativesPackage.Literals.INITIATIVE__LINKS, null,
                        Map.of("count", initiative.getLinks().size()));
            }
            initiative.getLinks().forEach(link -> checkLink(initiative, link, found));
        }
        return found.all();
    }

    private void checkOwner(Initiative initiative, Findings found) {
        var feature = InitiativesPackage.Literals.INITIATIVE__OWNER;
        if (initiative.getOwner() == null) {
            found.add(Severity.WARNING, "initiative.no-owner", initiative, feature, null, Map.of());
        } else if (initiative.getOwner().getUntil() != null) {
            found.add(Severity.WARNING, "initiative.owner-left", initiative, feature, null,
                    Map.of("owner", describer.label(initiative.getOwner()), "day", initiative.getOwner().getUntil()));
        }
    }

    private static void checkAudience(Initiative initiative, Findings found) {
        if (initiative.getAudience() != null && isNobody(initiative.getAudience())) {
            found.add(Severity.WARNING, "audience.nobody", initiative, InitiativesPackage.Literals.INITIATIVE__AUDIENCE, null, Map.of());
        }
    }

    /** Staff for some schools, such as a pool of substitutes, may well address no role in particular. */
    private static boolean isNobody(Audience audience) {
        return audience.getRoles().isEmpty() && audience.getRoleGroups().isEmpty() && audience.getSchools().isEmpty()
                && audience.getSchoolGroups().isEmpty();
    }

    /** A link without an element lacks more than its strength; the metamodel says so. */
    private static void checkLink(Initiative initiative, ElementLink link, Findings found) {
        if (link.getElement() != null && link.getStrength() == Strength.NOT_STATED) {
            found.add(Severity.WARNING, "link.no-strength", link, InitiativesPackage.Literals.ELEMENT_LINK__STRENGTH, null,
                    Map.of("object", found.names().of(initiative), "element", found.names().of(link.getElement())));
        }
    }
}

package org.throughline.core.internal.validation;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

import org.eclipse.emf.ecore.EAttribute;
import org.eclipse.emf.ecore.EObject;
import org.osgi.service.component.annotations.Component;
import org.throughline.api.diagnostic.Diagnostic;
import org.throughline.api.diagnostic.Severity;
import org.throughline.api.validation.Rule;
import org.throughline.model.identity.IdentityPackage;
import org.throughline.model.identity.Named;
import org.throughline.model.money.Fund;
import org.throughline.model.plan.DistrictPlan;

/** Shares lie between 0 and 100, and money does not end before it starts. */
@Component(service = Rule.class)
public final class SoundOrganization implements Rule {

    private static final BigDecimal ALL = BigDecimal.valueOf(100);

    @Override
    public List<Diagnostic> check(DistrictPlan plan) {
        var found = new ArrayList<Diagnostic>();
        plan.eAllContents().forEachRemaining(object -> checkShares(object, found));
        for (Fund fund : plan.getFunds()) {
            if (fund.getStarts() != null && fund.getEnds() != null && fund.getEnds().isBefore(fund.getStarts())) {
                found.add(Diagnostic.of(Severity.WARNING, "fund.dates", "\"" + fund.getName()
                        + "\" ends before it starts. Correct one of the dates.").on(fund.getId()));
            }
        }
        return found;
    }

    private static void checkShares(EObject object, List<Diagnostic> found) {
        for (EAttribute attribute : object.eClass().getEAllAttributes()) {
            if (attribute.getEAttributeType() == IdentityPackage.Literals.PERCENT
                    && object.eGet(attribute) instanceof BigDecimal share
                    && (share.signum() < 0 || share.compareTo(ALL) > 0) && object instanceof Named named) {
                found.add(Diagnostic.of(Severity.WARNING, "share.range", "A share of \"" + named.getName()
                        + "\" is not between 0 and 100 percent.").about(share.toPlainString()).on(named.getId()));
            }
        }
    }
}

package org.throughline.core.internal.validation;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.eclipse.emf.ecore.EAttribute;
import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.throughline.api.diagnostic.Severity;
import org.throughline.model.identity.IdentityPackage;

/** The checks of a class, read off its metamodel: annotations, types and bounds. A statement that means nothing is a finding. */
final class MetamodelChecks {

    private static final Optional<BigDecimal> NO_SHARE = Optional.of(BigDecimal.ZERO);
    private static final Optional<BigDecimal> WHOLE = Optional.of(BigDecimal.valueOf(100));

    private final EClass type;
    private final Findings found;
    private final List<Check> checks = new ArrayList<>();

    private MetamodelChecks(EClass type, Findings found) {
        this.type = type;
        this.found = found;
    }

    /** The checks of a class; what its metamodel states wrongly goes to the findings. */
    static List<Check> of(EClass type, Findings found) {
        return new MetamodelChecks(type, found).read();
    }

    private List<Check> read() {
        if (new Meaning(type).says("bare", "no")) {
            // more would only say the same in other words
            return List.of(new BareCheck());
        }
        if (IdentityPackage.Literals.NAMED.isSuperTypeOf(type) && !new Meaning(type).says("named", "no")) {
            checks.add(NameCheck.of(type));
        }
        for (EStructuralFeature feature : type.getEAllStructuralFeatures()) {
            var meaning = new Meaning(feature);
            if (feature.isDerived() || feature.isTransient() || meaning.says("shown", "no")) {
                continue;
            }
            boolean identity = feature instanceof EAttribute a && a.isID();
            if (!identity && (feature.isRequired() || meaning.says("required", "true"))) {
                checks.add(new RequiredCheck(feature));
            }
            if (feature instanceof EAttribute attribute) {
                read(attribute, meaning);
            }
        }
        return List.copyOf(checks);
    }

    private void read(EAttribute attribute, Meaning meaning) {
        boolean percent = attribute.getEAttributeType() == IdentityPackage.Literals.PERCENT;
        Optional<BigDecimal> least = number(attribute, meaning, "min").or(() -> percent ? NO_SHARE : Optional.empty());
        Optional<BigDecimal> most = number(attribute, meaning, "max").or(() -> percent ? WHOLE : Optional.empty());
        if (least.isPresent() || most.isPresent()) {
            checks.add(new RangeCheck(attribute, least, most, meaning.of("unit").orElse("")));
        }
        if (attribute.isMany()) {
            return;
        }
        other(attribute, meaning, "most").ifPresent(o -> checks.add(new OrderCheck(attribute, o, OrderCheck.Kind.AT_MOST)));
        other(attribute, meaning, "notBefore").ifPresent(o -> checks.add(new OrderCheck(attribute, o, OrderCheck.Kind.NOT_BEFORE)));
        number(attribute, meaning, "longest").ifPresent(n -> checks.add(new LengthCheck(attribute, n.intValue())));
        if (meaning.says("distinct", "true")) {
            checks.add(new DistinctCheck(attribute));
        }
        if (percent) {
            checks.add(new FractionCheck(attribute));
        } else if (attribute.getEAttributeType() == IdentityPackage.Literals.GRADES) {
            checks.add(FormCheck.grades(attribute));
        } else if (attribute.getEAttributeType() == IdentityPackage.Literals.LOCATION) {
            checks.add(FormCheck.link(attribute));
        }
    }

    private Optional<BigDecimal> number(EAttribute attribute, Meaning meaning, String key) {
        Optional<BigDecimal> number = meaning.of(key).flatMap(Numbers::read);
        return meaning.of(key).isPresent() && number.isEmpty() ? notUnderstood(attribute, meaning, key) : number;
    }

    private Optional<EAttribute> other(EAttribute attribute, Meaning meaning, String key) {
        Optional<EAttribute> other = meaning.of(key).map(type::getEStructuralFeature)
                .filter(EAttribute.class::isInstance).map(EAttribute.class::cast).filter(o -> !o.isMany());
        return meaning.of(key).isPresent() && other.isEmpty() ? notUnderstood(attribute, meaning, key) : other;
    }

    private <T> Optional<T> notUnderstood(EAttribute attribute, Meaning meaning, String key) {
        found.add(Severity.WARNING, "metamodel.not-understood", Map.of("kind", attribute.getEContainingClass().getName(), "feature", attribute.getName(),
                "key", key, "value", meaning.of(key).orElse("")));
        return Optional.empty();
    }
}

package org.throughline.coherence.ui.internal;

import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.eclipse.swt.widgets.Composite;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ServiceScope;
import org.throughline.api.coherence.Spending;
import org.throughline.model.identity.Identified;
import org.throughline.model.money.Fund;
import org.throughline.model.plan.DistrictPlan;
import org.throughline.ui.Stage;
import org.throughline.ui.ViewContent;

/** What pays for what, and what ends. */
@Component(scope = ServiceScope.PROTOTYPE, property = ViewContent.VIEW + "=org.throughline.coherence.money")
public final class Money implements ViewContent {

    private final Spending spending;
    private Frame frame;
    private Pick<Fund> fund;

    /** Takes its figures from this service. */
    @Activate
    public Money(@Reference Spending spending) {
        this.spending = spending;
    }

    @Override
    public void create(Composite parent, Stage stage) {
        frame = new Frame(parent, stage, Messages.Money_question, Messages.Money_picture, this::shown);
        fund = new Pick<>(frame.answer(), stage, Messages.Pick_fund, Optional.of(Messages.Pick_all), Identified::getId, () -> frame.again());
        frame.start();
    }

    private Shown shown(DistrictPlan plan, Spoken say) {
        fund.offer(plan.getFunds(), say::name);
        return plan.getFunds().isEmpty() ? Shown.nothing(say.say(Messages.Money_none))
                : new MoneyPicture(plan, say, spending.funds(plan), spending.endings(plan), fund.value()).shown();
    }

    @Override
    public void setFocus() {
        frame.canvas().control().setFocus();
    }

    @Override
    public Map<String, String> chosen() {
        return Map.of("fund", fund.remembered());
    }

    @Override
    public void choose(Map<String, String> chosen) {
        fund.choose(chosen.get("fund"));
    }
}

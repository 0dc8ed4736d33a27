package org.throughline.coherence.ui.internal;

import org.eclipse.swt.widgets.Composite;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.ServiceScope;
import org.throughline.ui.Answer;
import org.throughline.ui.Stage;
import org.throughline.ui.ViewContent;

/** What pays for what, and what ends. */
@Component(scope = ServiceScope.PROTOTYPE, property = ViewContent.VIEW + "=org.throughline.coherence.money")
public final class Money implements ViewContent {

    private Answer answer;

    @Override
    public void create(Composite parent, Stage stage) {
        answer = new Answer(parent, stage, Messages.Money_question);
    }

    @Override
    public void setFocus() {
        answer.control().setFocus();
    }
}

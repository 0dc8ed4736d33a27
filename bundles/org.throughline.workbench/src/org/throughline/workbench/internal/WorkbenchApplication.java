package org.throughline.workbench.internal;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;

import org.eclipse.equinox.app.IApplication;
import org.eclipse.equinox.app.IApplicationContext;
import org.eclipse.swt.widgets.Display;
import org.eclipse.ui.PlatformUI;

/** Opens the window: on the plan that is named, or on the first screen. */
public final class WorkbenchApplication implements IApplication {

    @Override
    public Object start(IApplicationContext context) {
        var arguments = (String[]) context.getArguments().get(IApplicationContext.APPLICATION_ARGS);
        Optional<Path> plan = Arrays.stream(arguments).filter(a -> a.endsWith(".throughline")).map(Path::of).findFirst();
        Optional<Path> tour = Optional.ofNullable(System.getProperty("throughline.tour")).map(Path::of);
        Optional<FirstPlan> first = plan.map(FirstPlan::open);
        Display display = PlatformUI.createDisplay();
        try {
            int end = PlatformUI.createAndRunWorkbench(display, new Advisor(first, tour));
            return end == PlatformUI.RETURN_RESTART ? EXIT_RESTART : EXIT_OK;
        } finally {
            display.dispose();
        }
    }

    @Override
    public void stop() {
        if (PlatformUI.isWorkbenchRunning()) {
            PlatformUI.getWorkbench().getDisplay().syncExec(PlatformUI.getWorkbench()::close);
        }
    }
}

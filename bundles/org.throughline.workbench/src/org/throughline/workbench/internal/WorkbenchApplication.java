package org.throughline.workbench.internal;

import java.io.File;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;

import org.eclipse.core.runtime.Platform;
import org.eclipse.equinox.app.IApplication;
import org.eclipse.equinox.app.IApplicationContext;
import org.eclipse.swt.widgets.Display;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.PlatformUI;
import org.throughline.api.modules.ModuleStart;
import org.throughline.ui.OpenPlan;

/** Opens the window: on the plan that is named, or on the first screen. Where there is a window already, it gets the plan. */
public final class WorkbenchApplication implements IApplication {

    @Override
    public Object start(IApplicationContext context) {
        var arguments = (String[]) context.getArguments().get(IApplicationContext.APPLICATION_ARGS);
        Optional<Path> plan = Arrays.stream(arguments).filter(a -> a.endsWith(".throughline")).map(Path::of).findFirst();
        Optional<Path> tour = Optional.ofNullable(System.getProperty("throughline.tour")).map(Path::of);
        Path meeting = OneWindow.meeting(new File(Platform.getInstanceLocation().getURL().getPath()).toPath());
        boolean alone = tour.isPresent() || System.getProperty("throughline.measure") != null;
        if (!alone && OneWindow.hand(meeting, plan)) {
            Services.all(ModuleStart.class).forEach(ModuleStart::done);
            return EXIT_OK;
        }
        Optional<FirstPlan> first = plan.map(FirstPlan::open);
        Display display = PlatformUI.createDisplay();
        Optional<OneWindow> window = alone ? Optional.empty() : OneWindow.listen(meeting, file -> display.asyncExec(() -> take(file)));
        try {
            int end = PlatformUI.createAndRunWorkbench(display, new Advisor(first, tour));
            return end == PlatformUI.RETURN_RESTART ? EXIT_RESTART : EXIT_OK;
        } finally {
            window.ifPresent(OneWindow::close);
            display.dispose();
        }
    }

    /** What a later start wants: the window comes to the front and opens the plan. */
    private static void take(Optional<Path> file) {
        IWorkbenchWindow window = PlatformUI.getWorkbench().getWorkbenchWindows()[0];
        window.getShell().setMinimized(false);
        window.getShell().forceActive();
        file.ifPresent(new Commands(Services.get(OpenPlan.class), window::getShell)::openInstead);
    }

    @Override
    public void stop() {
        if (PlatformUI.isWorkbenchRunning()) {
            PlatformUI.getWorkbench().getDisplay().syncExec(PlatformUI.getWorkbench()::close);
        }
    }
}

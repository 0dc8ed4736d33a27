package org.throughline.workbench.internal;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.locks.LockSupport;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.ImageData;
import org.eclipse.swt.graphics.ImageLoader;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Shell;

/** Does one thing after the other in a window that has time to settle between them, and takes pictures of it. */
final class Film {

    private static final int SETTLE_MS = 700;
    /** A picture is taken once nothing has happened for so long, on a slow machine after this time at the latest. */
    private static final int QUIET_MS = 400;
    private static final int PATIENCE_MS = 60_000;

    private final Shell shell;
    private final Path folder;
    private final Queue<Runnable> steps = new ArrayDeque<>();

    /** A film of a window; its pictures go to a folder. */
    Film(Shell shell, Path folder) {
        this.shell = shell;
        this.folder = folder;
    }

    /** Does some work and takes a picture of what comes of it. */
    void picture(String name, Runnable work) {
        steps.add(work);
        steps.add(() -> take(name));
    }

    /** Does some work. */
    void then(Runnable work) {
        steps.add(work);
    }

    /** Begins; each step comes once the window has settled after the one before. */
    void start() {
        // out of the way: what the mouse rests on says something
        Rectangle screen = shell.getDisplay().getBounds();
        shell.getDisplay().setCursorLocation(screen.width - 1, screen.height - 1);
        shell.getDisplay().timerExec(SETTLE_MS, () -> {
            Runnable step = steps.poll();
            if (step != null) {
                step.run();
                if (!shell.isDisposed() && !steps.isEmpty()) {
                    start();
                }
            }
        });
    }

    /** The window that is in front, as the screen shows it. */
    private void take(String name) {
        settle();
        Rectangle area = shell.getDisplay().getActiveShell() == null ? shell.getBounds() : shell.getDisplay().getActiveShell().getBounds().union(shell.getBounds());
        var image = new Image(shell.getDisplay(), area.width, area.height);
        var gc = new GC(shell.getDisplay());
        gc.copyArea(image, area.x, area.y);
        gc.dispose();
        var loader = new ImageLoader();
        loader.data = new ImageData[] {image.getImageData(shell.getMonitor().getZoom())};
        loader.save(folder.resolve(name + ".png").toString(), SWT.IMAGE_PNG);
        image.dispose();
    }

    private void settle() {
        long last = System.currentTimeMillis() + PATIENCE_MS;
        long quiet = System.currentTimeMillis() + QUIET_MS;
        while (System.currentTimeMillis() < Math.min(quiet, last)) {
            if (shell.getDisplay().readAndDispatch()) {
                quiet = System.currentTimeMillis() + QUIET_MS;
            } else {
                shell.getDisplay().update();
                LockSupport.parkNanos(10_000_000);
            }
        }
    }
}

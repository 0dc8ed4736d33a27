package org.throughline.workbench.internal;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Queue;

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
        // a slow machine may still be at it
        while (shell.getDisplay().readAndDispatch()) {
            shell.getDisplay().update();
        }
        Rectangle area = shell.getDisplay().getActiveShell() == null ? shell.getBounds() : shell.getDisplay().getActiveShell().getBounds().union(shell.getBounds());
        var image = new Image(shell.getDisplay(), area.width, area.height);
        var gc = new GC(shell.getDisplay());
        gc.copyArea(image, area.x, area.y);
        gc.dispose();
        var loader = new ImageLoader();
        loader.data = new ImageData[] {image.getImageData()};
        loader.save(folder.resolve(name + ".png").toString(), SWT.IMAGE_PNG);
        image.dispose();
    }
}

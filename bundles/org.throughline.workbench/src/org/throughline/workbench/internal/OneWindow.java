package org.throughline.workbench.internal;

import java.io.IOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;

import org.eclipse.core.runtime.ILog;

/**
 * One window for each person: a second start hands its file to the window that is there and ends. The two meet at a socket in the
 * person's own folder, where nobody else can write.
 */
public final class OneWindow implements AutoCloseable {

    /** What a start without a file says. */
    private static final String NO_FILE = "";
    /** The longest path of a socket that every system takes. */
    private static final int LONGEST = 100;

    private final Path meeting;
    private final ServerSocketChannel server;

    private OneWindow(Path meeting, ServerSocketChannel server) {
        this.meeting = meeting;
        this.server = server;
    }

    /** Where windows of one folder of state meet. */
    public static Path meeting(Path state) {
        Path beside = state.resolve("window.socket").toAbsolutePath();
        return beside.toString().length() <= LONGEST ? beside
                : Path.of(System.getProperty("java.io.tmpdir")).resolve("throughline-" + Integer.toHexString(beside.hashCode()) + ".socket");
    }

    /** Hands a file to the window that is there already; {@code false} if there is none. */
    public static boolean hand(Path meeting, Optional<Path> file) {
        if (!Files.exists(meeting)) {
            return false;
        }
        try (var there = SocketChannel.open(UnixDomainSocketAddress.of(meeting))) {
            there.write(StandardCharsets.UTF_8.encode(file.map(f -> f.toAbsolutePath().normalize().toString()).orElse(NO_FILE) + "\n"));
            there.shutdownOutput();
            // the window says that it took it
            return there.read(ByteBuffer.allocate(1)) == 1;
        } catch (IOException e) {
            // what is left of a window that crashed
            return false;
        }
    }

    /** Waits for files of later starts; empty where sockets of this kind cannot be had, and then each start is a window. */
    public static Optional<OneWindow> listen(Path meeting, Consumer<Optional<Path>> taker) {
        try {
            Files.createDirectories(meeting.getParent());
            Files.deleteIfExists(meeting);
            ServerSocketChannel server = ServerSocketChannel.open(StandardProtocolFamily.UNIX);
            server.bind(UnixDomainSocketAddress.of(meeting));
            Thread.ofVirtual().name("later starts").start(() -> accept(server, taker));
            return Optional.of(new OneWindow(meeting, server));
        } catch (IOException | UnsupportedOperationException e) {
            ILog.get().warn("A second start will open a window of its own.", e);
            return Optional.empty();
        }
    }

    private static void accept(ServerSocketChannel server, Consumer<Optional<Path>> taker) {
        while (server.isOpen()) {
            try (SocketChannel start = server.accept()) {
                String said = new String(Channels.newInputStream(start).readAllBytes(), StandardCharsets.UTF_8).strip();
                start.write(ByteBuffer.wrap(new byte[] {1}));
                taker.accept(said.equals(NO_FILE) ? Optional.empty() : Optional.of(Path.of(said)));
            } catch (IOException e) {
                // the start went away, or the window is being closed
            }
        }
    }

    @Override
    public void close() {
        try {
            server.close();
            Files.deleteIfExists(meeting);
        } catch (IOException e) {
            ILog.get().warn("The meeting point of windows was left behind.", e);
        }
    }
}

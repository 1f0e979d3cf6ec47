package org.luodi.platform.documents.admission;

import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;

/// A daemon that speaks clamd's INSTREAM over a real socket and knows one virus: the test file of EICAR.
public final class ClamDaemon implements AutoCloseable {
    private final ServerSocketChannel server;
    private final String address;
    private final Optional<String> always;
    private volatile byte[] received = new byte[0];

    private ClamDaemon(ServerSocketChannel server, String address, Optional<String> always) {
        this.server = server;
        this.address = address;
        this.always = always;
        Thread.ofVirtual().start(this::serve);
    }

    public static ClamDaemon onAPort() throws IOException {
        return onAPort(Optional.empty());
    }

    /// Gives the same answer to everything.
    static ClamDaemon answering(String answer) throws IOException {
        return onAPort(Optional.of(answer));
    }

    private static ClamDaemon onAPort(Optional<String> always) throws IOException {
        ServerSocketChannel server = ServerSocketChannel.open();
        server.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
        int port = ((InetSocketAddress) server.getLocalAddress()).getPort();
        return new ClamDaemon(server, "127.0.0.1:" + port, always);
    }

    static ClamDaemon onAFile(Path file) throws IOException {
        ServerSocketChannel server = ServerSocketChannel.open(StandardProtocolFamily.UNIX);
        server.bind(UnixDomainSocketAddress.of(file));
        return new ClamDaemon(server, "unix:" + file, Optional.empty());
    }

    /// In two halves, so that no scanner takes this file for one.
    public static byte[] virus() {
        return ("X5O!P%@AP[4\\PZX54(P^)7CC)7}$" + "EICAR-STANDARD-ANTIVIRUS-TEST-FILE!$H+H*")
                .getBytes(StandardCharsets.US_ASCII);
    }

    public String address() {
        return address;
    }

    byte[] received() {
        return received;
    }

    private void serve() {
        try {
            while (server.isOpen()) {
                SocketChannel channel = server.accept();
                Thread.ofVirtual().start(() -> answer(channel));
            }
        } catch (IOException closed) {
            // The test is over.
        }
    }

    private void answer(SocketChannel open) {
        try (SocketChannel channel = open) {
            DataInputStream in = new DataInputStream(Channels.newInputStream(channel));
            byte[] command = in.readNBytes("zINSTREAM\0".length());
            String answer = "UNKNOWN COMMAND";
            if (new String(command, StandardCharsets.US_ASCII).equals("zINSTREAM\0")) {
                ByteArrayOutputStream stream = new ByteArrayOutputStream();
                for (int length = in.readInt(); length > 0; length = in.readInt()) {
                    stream.write(in.readNBytes(length));
                }
                received = stream.toByteArray();
                String text = stream.toString(StandardCharsets.ISO_8859_1);
                answer = text.contains(new String(virus(), StandardCharsets.US_ASCII))
                        ? "stream: Eicar-Test-Signature FOUND"
                        : "stream: OK";
            }
            channel.write(ByteBuffer.wrap((always.orElse(answer) + "\0").getBytes(StandardCharsets.US_ASCII)));
        } catch (IOException gone) {
            // The other side gave up, which some tests want.
        }
    }

    @Override
    public void close() throws IOException {
        server.close();
    }
}

package org.luodi.platform.backup;

import java.io.IOException;
import java.io.OutputStream;
import java.security.GeneralSecurityException;
import javax.crypto.Cipher;

/// Encrypts what is written to it, chunk by chunk ([Envelope]).
final class SealedOutput extends OutputStream {
    private final OutputStream out;
    private final Envelope envelope;
    private final byte[] chunk = new byte[Envelope.CHUNK];
    private int filled;
    private int number;
    private boolean closed;

    SealedOutput(OutputStream out, Passphrase passphrase) throws IOException {
        this.out = out;
        this.envelope = Envelope.begin(out, passphrase);
    }

    @Override
    public void write(int one) throws IOException {
        write(new byte[] {(byte) one}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
        int from = offset;
        int left = length;
        while (left > 0) {
            // A full chunk goes out only when more follows: the last one must be marked.
            if (filled == chunk.length) {
                send(false);
            }
            int now = Math.min(left, chunk.length - filled);
            System.arraycopy(bytes, from, chunk, filled, now);
            filled += now;
            from += now;
            left -= now;
        }
    }

    private void send(boolean last) throws IOException {
        try {
            out.write(envelope.cipher(Cipher.ENCRYPT_MODE, number, last).doFinal(chunk, 0, filled));
        } catch (GeneralSecurityException impossible) {
            throw new IOException(impossible);
        }
        number = Math.incrementExact(number);
        filled = 0;
    }

    @Override
    public void flush() throws IOException {
        out.flush();
    }

    /// Sends the last chunk and closes the stream below.
    @Override
    public void close() throws IOException {
        if (!closed) {
            closed = true;
            try (out) {
                send(true);
            }
        }
    }
}

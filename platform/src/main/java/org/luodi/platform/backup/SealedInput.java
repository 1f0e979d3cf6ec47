package org.luodi.platform.backup;

import java.io.IOException;
import java.io.InputStream;
import java.security.GeneralSecurityException;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;

/// Decrypts what [SealedOutput] encrypted. Not one byte is handed on before its whole chunk is proved genuine.
final class SealedInput extends InputStream {
    private final InputStream in;
    private final Envelope envelope;
    private byte[] ahead;
    private byte[] chunk = new byte[0];
    private int position;
    private int number;
    private boolean ended;

    /// @throws Unusable when it is no backup or the passphrase is another
    SealedInput(InputStream in, Passphrase passphrase) throws IOException {
        this.in = in;
        this.envelope = Envelope.open(in, passphrase);
        this.ahead = in.readNBytes(Envelope.CHUNK + Envelope.TAG);
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : Byte.toUnsignedInt(one[0]);
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
        if (length == 0) {
            return 0;
        }
        while (position == chunk.length) {
            if (ended) {
                return -1;
            }
            next();
        }
        int now = Math.min(length, chunk.length - position);
        System.arraycopy(chunk, position, bytes, offset, now);
        position += now;
        return now;
    }

    private void next() throws IOException {
        byte[] encrypted = ahead;
        ahead = in.readNBytes(Envelope.CHUNK + Envelope.TAG);
        boolean last = ahead.length == 0;
        try {
            chunk = envelope.cipher(Cipher.DECRYPT_MODE, number, last).doFinal(encrypted);
        } catch (AEADBadTagException altered) {
            throw new Unusable(whyNot(encrypted, last), "chunk " + number);
        } catch (GeneralSecurityException tooShort) {
            throw new Unusable(Unusable.Reason.CUT, "chunk " + number);
        }
        position = 0;
        ended = last;
        number = Math.incrementExact(number);
    }

    /// A chunk that is genuine but was not the last one when it was written tells that the file was cut after it.
    private Unusable.Reason whyNot(byte[] encrypted, boolean last) {
        if (!last) {
            return Unusable.Reason.ALTERED;
        }
        if (encrypted.length < Envelope.CHUNK + Envelope.TAG) {
            // The last chunk is shorter than it was, or was changed: nothing can tell the one from the other.
            return Unusable.Reason.CUT;
        }
        try {
            envelope.cipher(Cipher.DECRYPT_MODE, number, false).doFinal(encrypted);
            return Unusable.Reason.CUT;
        } catch (GeneralSecurityException altered) {
            return Unusable.Reason.ALTERED;
        }
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}

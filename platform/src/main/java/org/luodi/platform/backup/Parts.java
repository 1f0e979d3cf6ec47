package org.luodi.platform.backup;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.security.DigestInputStream;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Optional;
import java.util.zip.Deflater;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/// The inside of a backup: named parts of any length one after the other, each followed by the SHA-256 of its bytes,
/// compressed as a whole. A part without a name ends it.
final class Parts {
    private static final int BLOCK = 1 << 16;

    private Parts() {}

    private static MessageDigest digest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every Java has SHA-256", impossible);
        }
    }

    /// What a part is made of.
    interface Content {
        void writeTo(OutputStream out) throws IOException;
    }

    /// Writes parts.
    static final class Writer implements AutoCloseable {
        private final DataOutputStream out;

        Writer(OutputStream out) throws IOException {
            this.out = new DataOutputStream(new QuickGzip(out));
        }

        void part(String name, Content content) throws IOException {
            out.writeUTF(name);
            MessageDigest digest = digest();
            try (DigestOutputStream blocks = new DigestOutputStream(new Blocks(), digest)) {
                content.writeTo(blocks);
            }
            out.write(digest.digest());
        }

        void part(String name, String text) throws IOException {
            part(name, to -> to.write(text.getBytes(StandardCharsets.UTF_8)));
        }

        @Override
        public void close() throws IOException {
            out.writeUTF("");
            out.close();
        }

        /// Cuts a part of unknown length into blocks that say theirs.
        private final class Blocks extends OutputStream {
            private final byte[] block = new byte[BLOCK];
            private int filled;

            @Override
            public void write(int one) throws IOException {
                write(new byte[] {(byte) one}, 0, 1);
            }

            @Override
            public void write(byte[] bytes, int offset, int length) throws IOException {
                int from = offset;
                int left = length;
                while (left > 0) {
                    int now = Math.min(left, block.length - filled);
                    System.arraycopy(bytes, from, block, filled, now);
                    filled += now;
                    from += now;
                    left -= now;
                    if (filled == block.length) {
                        send();
                    }
                }
            }

            private void send() throws IOException {
                if (filled > 0) {
                    out.writeInt(filled);
                    out.write(block, 0, filled);
                    filled = 0;
                }
            }

            @Override
            public void close() throws IOException {
                send();
                out.writeInt(0);
            }
        }
    }

    /// The quickest level: the texts of a ledger shrink to a fifth with it, and the disk is slower than the rest.
    private static final class QuickGzip extends GZIPOutputStream {
        QuickGzip(OutputStream out) throws IOException {
            super(out, BLOCK);
            def.setLevel(Deflater.BEST_SPEED);
        }
    }

    /// Reads parts in their order.
    static final class Reader implements AutoCloseable {
        private final DataInputStream in;

        Reader(InputStream in) throws IOException {
            this.in = new DataInputStream(new GZIPInputStream(in, BLOCK));
        }

        /// A part; its content is read to its end before the next.
        record Part(String name, InputStream content) {
            String text() throws IOException {
                return new String(content.readAllBytes(), StandardCharsets.UTF_8);
            }

            /// Reads what is left, which checks it.
            void check() throws IOException {
                content.transferTo(OutputStream.nullOutputStream());
            }
        }

        /// The next part; empty after the last.
        Optional<Part> next() throws IOException {
            String name = in.readUTF();
            if (name.isEmpty()) {
                return Optional.empty();
            }
            return Optional.of(new Part(name, new Checked(new Blocks(), name)));
        }

        /// After the last part there is nothing, and the stream below has been read to its proven end.
        void requireEnd() throws IOException {
            if (in.read() >= 0) {
                throw new Unusable(Unusable.Reason.ALTERED, "something stands behind the end");
            }
        }

        @Override
        public void close() throws IOException {
            in.close();
        }

        private final class Blocks extends InputStream {
            private int left;
            private boolean ended;

            @Override
            public int read() throws IOException {
                byte[] one = new byte[1];
                return read(one, 0, 1) < 0 ? -1 : Byte.toUnsignedInt(one[0]);
            }

            @Override
            public int read(byte[] bytes, int offset, int length) throws IOException {
                if (left == 0 && !ended) {
                    left = in.readInt();
                    ended = left == 0;
                }
                if (ended) {
                    return -1;
                }
                int now = Math.min(length, left);
                in.readFully(bytes, offset, now);
                left -= now;
                return now;
            }
        }

        /// Compares the sum at the end.
        private final class Checked extends DigestInputStream {
            private final String name;
            private boolean checked;

            Checked(InputStream blocks, String name) {
                super(blocks, Parts.digest());
                this.name = name;
            }

            @Override
            public int read() throws IOException {
                byte[] one = new byte[1];
                return read(one, 0, 1) < 0 ? -1 : Byte.toUnsignedInt(one[0]);
            }

            @Override
            public int read(byte[] bytes, int offset, int length) throws IOException {
                int read = super.read(bytes, offset, length);
                if (read < 0 && !checked) {
                    checked = true;
                    byte[] sum = Reader.this.in.readNBytes(digest.getDigestLength());
                    if (!MessageDigest.isEqual(sum, digest.digest())) {
                        throw new Unusable(Unusable.Reason.ALTERED, name);
                    }
                }
                return read;
            }
        }
    }
}

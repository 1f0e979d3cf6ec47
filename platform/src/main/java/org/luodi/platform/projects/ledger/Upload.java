package org.luodi.platform.projects.ledger;

/// A file handed in: its name without folders and its bytes.
public final class Upload {
    private final String name;
    private final byte[] bytes;

    /// @param bytes must not be changed afterwards
    public Upload(String name, byte[] bytes) {
        String slashes = name.replace('\\', '/');
        this.name = slashes.substring(slashes.lastIndexOf('/') + 1);
        this.bytes = bytes;
    }

    public String name() {
        return name;
    }

    public byte[] bytes() {
        return bytes;
    }

    @Override
    public String toString() {
        return name + " (" + bytes.length + " bytes)";
    }
}

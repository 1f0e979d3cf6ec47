package org.luodi.platform.projects.ledger;

import java.util.regex.Pattern;

/// A file handed in: its name and its bytes.
///
/// The name is the sender's: without folders, without control characters and what turns the direction of letters
/// around, and no longer than anybody reads.
public final class Upload {
    private static final Pattern UNSEEN = Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Zl}\\p{Zp}]");
    private static final int LONGEST_NAME = 200;
    private static final int LONGEST_ENDING = 8;

    private final String name;
    private final byte[] bytes;

    /// @param bytes must not be changed afterwards
    public Upload(String name, byte[] bytes) {
        String slashes = name.replace('\\', '/');
        this.name = brief(UNSEEN.matcher(slashes.substring(slashes.lastIndexOf('/') + 1))
                .replaceAll("")
                .strip());
        this.bytes = bytes;
    }

    /// The ending is kept: it tells what the file is meant to be.
    private static String brief(String name) {
        if (name.length() <= LONGEST_NAME) {
            return name;
        }
        int dot = name.lastIndexOf('.');
        String ending = dot >= name.length() - LONGEST_ENDING ? name.substring(dot) : "";
        int end = LONGEST_NAME - ending.length();
        return name.substring(0, Character.isHighSurrogate(name.charAt(end - 1)) ? end - 1 : end) + ending;
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

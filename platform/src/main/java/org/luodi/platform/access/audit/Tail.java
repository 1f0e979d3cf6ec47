package org.luodi.platform.access.audit;

import java.util.HexFormat;

/// How far a chain reaches: its last place and the hash there. It stands for everything before it.
record Tail(Place place, byte[] hash) {
    @Override
    public String toString() {
        return place.day() + " #" + place.position() + " " + HexFormat.of().formatHex(hash, 0, 8);
    }
}

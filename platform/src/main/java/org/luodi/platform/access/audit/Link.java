package org.luodi.platform.access.audit;

import java.util.HexFormat;

/// One link of the chain: an entry at its place.
///
/// @param hash 32 bytes over the hash before it, the place and the entry
/// @param seal 32 bytes over place and hash, made with the instance's secret
record Link(Place place, long entry, byte[] hash, byte[] seal) {
    /// The end of the chain as this link makes it.
    Tail tail() {
        return new Tail(place, hash);
    }

    @Override
    public String toString() {
        return place + " entry " + entry + " " + HexFormat.of().formatHex(hash, 0, 4);
    }
}

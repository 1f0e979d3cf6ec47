package org.luodi.sheets;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The merged regions of a sheet, found by any row that they cover.
///
/// Regions that cover more than [#BAND] rows or [#BAND] columns decorate and never join values, except a title across
/// the
/// whole sheet; they are kept by their first row only, so that a hostile region of a million rows costs nothing.
final class Merges {
    /// No merged regions.
    static final Merges NONE = new Merges();

    /// More regions than this are refused; the largest sheets seen have some thousands.
    static final int MAX_REGIONS = 200_000;

    private static final int BAND = 4096;

    private final List<Merged> all = new ArrayList<>();
    private final Map<Integer, List<Merged>> byBand = new HashMap<>();
    private final List<Merged> tall = new ArrayList<>();

    void add(Merged region) {
        if (all.size() >= MAX_REGIONS) {
            throw new Unreadable(Unreadable.Reason.TOO_LARGE, "more than " + MAX_REGIONS + " merged regions");
        }
        if (region.rows() == 1 && region.columns() == 1) {
            return;
        }
        all.add(region);
        if (region.rows() > BAND) {
            tall.add(region);
            return;
        }
        for (int band = region.firstRow() >> 4; band <= region.lastRow() >> 4; band++) {
            byBand.computeIfAbsent(band, key -> new ArrayList<>(2)).add(region);
        }
    }

    boolean isEmpty() {
        return all.isEmpty();
    }

    List<Merged> all() {
        return all;
    }

    @Nullable
    Merged at(int row, int column) {
        if (all.isEmpty()) {
            return null;
        }
        List<Merged> near = byBand.get(row >> 4);
        if (near != null) {
            for (int i = 0; i < near.size(); i++) {
                if (near.get(i).covers(row, column)) {
                    return near.get(i);
                }
            }
        }
        for (int i = 0; i < tall.size(); i++) {
            if (tall.get(i).covers(row, column)) {
                return tall.get(i);
            }
        }
        return null;
    }
}

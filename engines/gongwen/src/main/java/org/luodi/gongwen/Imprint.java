package org.luodi.gongwen;

import java.time.LocalDate;
import java.util.Optional;

/// The foot of the last page (版记): who gets a copy, who printed it and when.
///
/// @param copiedTo units that get a copy (抄送机关), without the word 抄送; empty when there are none
/// @param printedBy the office that prints (印发机关)
/// @param printedOn the day of printing (印发日期)
public record Imprint(Optional<String> copiedTo, String printedBy, LocalDate printedOn) {}

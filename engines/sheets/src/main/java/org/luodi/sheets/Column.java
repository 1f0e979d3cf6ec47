package org.luodi.sheets;

import java.util.Optional;
import org.luodi.standards.MoneyUnit;

/// A column of the table that was found.
///
/// @param index counted from 0 in the sheet
/// @param title the header's levels joined with `/`: 完成投资/本月完成
/// @param field name of the field that it was matched to; empty when none or when a person said to ignore it
/// @param unit the column's own money unit, named in its header
/// @param how how it was matched
public record Column(int index, String title, Optional<String> field, Optional<MoneyUnit> unit, Match how) {}

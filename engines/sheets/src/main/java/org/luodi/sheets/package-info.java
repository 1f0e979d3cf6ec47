/// The table that people meant, out of the workbook that they sent.
///
/// A workbook, an old `.xls`, a WPS `.et` or a csv goes in; out comes an [Understanding][Understanding]: where the
/// header
/// stands, which column means which [Field][Field], in which unit the money is, which rows are data and which were
/// skipped and why. Every [Cell][Cell] keeps its address, so that a figure printed months later opens down to it.
///
/// Start here: [TableReader][TableReader]. The way back out is [SheetWriter][SheetWriter]. The engine does not know
/// what
/// a project, a unit or a month is: the caller's [Vocabulary][Vocabulary] says which words name which field.
///
/// | Term | Meaning |
/// |---|---|
/// | header (表头) | one to three rows that name the columns, joined with `/` |
/// | unit line (单位行) | the line that says in which unit money is given, e.g. 单位:万元 |
/// | section row (分类行) | a row that names a group of the rows below it, often with their sums |
@NullMarked
package org.luodi.sheets;

import org.jspecify.annotations.NullMarked;

/// Official documents (公文) in the layout of GB/T 9704-2012, written as `.docx`, and the text of any `.docx` read back.
///
/// The package knows how a document looks, never what it says: no project, no rate, no template of a bulletin stands
/// here. Texts arrive finished, in [OfficialDocument]; page, fonts, levels, marks of issue, page numbers and attached
/// tables are laid out by [DocxWriter] with WordprocessingML named styles, so that an office edits the file in Word or
/// WPS as
/// one of its own. Fonts are named and not embedded: 仿宋_GB2312, 楷体_GB2312 and 方正小标宋简体 are on the machines of the
/// offices,
/// and each names a substitute for machines without it.
///
/// [Outline] turns plain lines into the four levels of headings; [DocxText] reads paragraphs and table rows of a
/// foreign
/// file, bounded in size and deaf to external entities.
///
/// Start here: [OfficialDocument]. Source of all measures: GB/T 9704-2012 党政机关公文格式.
@NullMarked
package org.luodi.gongwen;

import org.jspecify.annotations.NullMarked;

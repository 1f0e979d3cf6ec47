/// The month's bulletin (通报): its figures, each with the way down to the cells it came from, and its forms.
///
/// Begin with [BulletinInput] (a month as reviewed) and [BulletinFigures#of]. A [BulletinTemplate] makes the text,
/// whose
/// figures stay apart from its words ([BulletinText]), so that a page can open them; [BulletinDocument],
/// [BulletinWorkbook], [BulletinJson] and [GroupLine] write the same figures for Word, the spreadsheet, other programs
/// and a work group. No figure is ever typed into a text.
@NullMarked
package org.luodi.platform.projects.bulletin;

import org.jspecify.annotations.NullMarked;

/// What a file is by its bytes, and whether it may be taken in at all: marks of classified papers, malware.
///
/// Knows no database and no page. Start with [FileKind][org.luodi.platform.documents.admission.FileKind] and
/// [ClassifiedMarks][org.luodi.platform.documents.admission.ClassifiedMarks].
@NullMarked
package org.luodi.platform.documents.admission;

import org.jspecify.annotations.NullMarked;

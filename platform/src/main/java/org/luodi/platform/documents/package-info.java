/// Files that people attach to things, and the gate that every uploaded file goes through: documents (附件).
///
/// A file is known by its bytes. Pictures are drawn anew, with position and time kept as data. Papers that bear the
/// mark
/// of a state secret are refused by whatever way they come; malware is refused when a ClamAV daemon is configured.
///
/// Not here: what a project or a return is. The module that owns a thing says through an [AttachmentPlace] who may see
/// it; this module asks on every reading and writing.
///
/// | Term | Meaning |
/// |---|---|
/// | attachment (附件) | a file that hangs on a thing of another module |
/// | place (所属) | the thing that it hangs on |
/// | label (标注) | 内部 or 敏感: who may open it |
///
/// Start with [Attachments] and [UploadGate].
@NullMarked
@ApplicationModule(
        displayName = "Documents",
        allowedDependencies = {"kernel", "shell", "access"})
package org.luodi.platform.documents;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

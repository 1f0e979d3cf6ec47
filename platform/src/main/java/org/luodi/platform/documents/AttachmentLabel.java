package org.luodi.platform.documents;

/// How carefully a file is to be kept (GB/T 22239-2019, 8.1.4.2 g). Neither is a state secret: those are never
/// taken in.
public enum AttachmentLabel {
    /// 内部: whoever may see the thing may open the file.
    INTERNAL,
    /// 敏感: only those whom the thing's owner trusts, and each opening leaves a line in the audit trail.
    SENSITIVE
}

package org.luodi.platform.documents;

/// The thing that files hang on.
///
/// @param kind of an [AttachmentPlace]
/// @param id as that place understands it
public record AttachmentKey(String kind, String id) {}

package org.luodi.platform.documents.images;

/// A picture that was drawn anew.
///
/// @param bytes of the picture, without anything that was not drawn
/// @param thumbnail small, as JPEG
public record CleanImage(byte[] bytes, byte[] thumbnail, int width, int height, Taken taken) {
    @Override
    public String toString() {
        return width + " x " + height + ", " + bytes.length + " bytes";
    }
}

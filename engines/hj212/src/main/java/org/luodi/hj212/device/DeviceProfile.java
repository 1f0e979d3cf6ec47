package org.luodi.hj212.device;

import java.util.Optional;
import org.luodi.hj212.code.Dialect;
import org.luodi.hj212.frame.Compatibility;

/// What is known of a device.
///
/// @param dialect that it speaks; nothing when its messages are to tell
/// @param compatibility what is forgiven to it
public record DeviceProfile(Optional<Dialect> dialect, Compatibility compatibility) {}

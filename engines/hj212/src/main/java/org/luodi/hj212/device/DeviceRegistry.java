package org.luodi.hj212.device;

import java.util.Optional;
import org.luodi.hj212.frame.Compatibility;

/// The devices that are known; whoever keeps them implements this.
@FunctionalInterface
public interface DeviceRegistry {
    /// Knows no device.
    DeviceRegistry NONE = mn -> Optional.empty();

    /// The device of a number (MN).
    Optional<DeviceProfile> find(String mn);

    /// What is forgiven to whom, for a [org.luodi.hj212.frame.FrameDecoder].
    default Compatibility.Policy forgiving() {
        return mn -> find(mn).map(DeviceProfile::compatibility).orElse(Compatibility.NONE);
    }
}

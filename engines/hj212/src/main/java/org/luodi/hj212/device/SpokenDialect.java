package org.luodi.hj212.device;

import java.util.Optional;
import org.luodi.hj212.code.Dialect;
import org.luodi.hj212.code.SystemType;
import org.luodi.hj212.message.Flag;
import org.luodi.hj212.message.HeaderField;
import org.luodi.hj212.message.Message;

/// The dialect of a message and how it was found out.
///
/// @param dialect spoken
/// @param basis why
public record SpokenDialect(Dialect dialect, Basis basis) {

    /// What told the dialect.
    public enum Basis {
        /// The device is known.
        REGISTRY,
        /// The version bits of the Flag.
        FLAG,
        /// The version bits mean surface water because the system is (ST=21): stations used them long before 2025.
        SYSTEM_TYPE,
        /// There is no Flag, as in 2005.
        NO_FLAG,
        /// The version bits are of no text; read as the latest.
        UNKNOWN_VERSION
    }

    /// Finds out the dialect of a message.
    public static SpokenDialect of(Message message, DeviceRegistry registry) {
        return (registry == DeviceRegistry.NONE ? Optional.<DeviceProfile>empty() : registry.find(message.mn()))
                .flatMap(DeviceProfile::dialect)
                .map(dialect -> new SpokenDialect(dialect, Basis.REGISTRY))
                .orElseGet(() -> byFlag(message));
    }

    private static SpokenDialect byFlag(Message message) {
        int bits = message.number(HeaderField.FLAG);
        if (bits < 0 || bits > 255) {
            return new SpokenDialect(Dialect.HJ_T_212_2005, Basis.NO_FLAG);
        }
        return switch (new Flag(bits).version()) {
            case 0 -> new SpokenDialect(Dialect.HJ_T_212_2005, Basis.FLAG);
            case Flag.VERSION_2017 -> new SpokenDialect(Dialect.HJ_212_2017, Basis.FLAG);
            case Flag.VERSION_2025 ->
                message.st() == SystemType.SURFACE_WATER
                        ? new SpokenDialect(Dialect.HJ_1404_2024, Basis.SYSTEM_TYPE)
                        : new SpokenDialect(Dialect.HJ_212_2025, Basis.FLAG);
            default -> new SpokenDialect(Dialect.HJ_212_2025, Basis.UNKNOWN_VERSION);
        };
    }
}

package org.luodi.platform.water.decode;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.luodi.hj212.device.DeviceProfile;
import org.luodi.hj212.device.DeviceRegistry;
import org.luodi.hj212.frame.CheckMode;
import org.luodi.hj212.frame.Compatibility;
import org.luodi.hj212.frame.FrameLimits;
import org.luodi.hj212.frame.LengthUnit;

/// What the user asked the command to do.
///
/// @param file of frames; standard input without one
/// @param limits longest segment
/// @param devices that something is forgiven to
record DecodeOptions(Optional<Path> file, FrameLimits limits, DeviceRegistry devices) {
    private static final String LONGEST = "--longest";
    private static final String FORGIVE = "--forgive";
    private static final String IN_CHARACTERS = "characters";

    /// An argument that cannot be understood.
    static final class Misunderstood extends Exception {
        private static final long serialVersionUID = 1L;
        private final String argument;

        Misunderstood(String argument) {
            super("not understood: " + argument);
            this.argument = argument;
        }

        String argument() {
            return argument;
        }
    }

    static DecodeOptions parse(List<String> arguments) throws Misunderstood {
        if (arguments.isEmpty() || !arguments.getFirst().equals("decode")) {
            throw new Misunderstood(String.join(" ", arguments));
        }
        List<String> files = new ArrayList<>();
        Map<String, DeviceProfile> devices = new HashMap<>();
        FrameLimits limits = FrameLimits.standard();
        for (int at = 1; at < arguments.size(); at++) {
            String argument = arguments.get(at);
            if (argument.equals(LONGEST) || argument.equals(FORGIVE)) {
                at++;
                String value = at < arguments.size() ? arguments.get(at) : "";
                if (argument.equals(LONGEST)) {
                    limits = longest(value);
                } else {
                    forgive(value, devices);
                }
            } else {
                files.add(argument);
            }
        }
        if (files.size() > 1 || files.stream().anyMatch(name -> name.startsWith("-") && name.length() > 1)) {
            throw new Misunderstood(files.getLast());
        }
        Optional<Path> file =
                files.stream().filter(name -> !name.equals("-")).map(Path::of).findFirst();
        return new DecodeOptions(file, limits, mn -> Optional.ofNullable(devices.get(mn)));
    }

    private static FrameLimits longest(String bytes) throws Misunderstood {
        try {
            return FrameLimits.of(Integer.parseInt(bytes));
        } catch (IllegalArgumentException e) {
            throw new Misunderstood(LONGEST + " " + bytes);
        }
    }

    /// `MN=modbus`, `MN=modbus-swapped`, `MN=unchecked`, `MN=characters`.
    private static void forgive(String text, Map<String, DeviceProfile> devices) throws Misunderstood {
        int equals = text.lastIndexOf('=');
        if (equals < 1) {
            throw new Misunderstood(FORGIVE + " " + text);
        }
        String mode = text.substring(equals + 1);
        Compatibility favour;
        try {
            favour = mode.equals(IN_CHARACTERS)
                    ? new Compatibility(CheckMode.STANDARD, LengthUnit.CHARACTERS)
                    : new Compatibility(
                            CheckMode.valueOf(mode.toUpperCase(Locale.ROOT).replace('-', '_')), LengthUnit.BYTES);
        } catch (IllegalArgumentException e) {
            throw new Misunderstood(FORGIVE + " " + text);
        }
        devices.put(text.substring(0, equals), new DeviceProfile(Optional.empty(), favour));
    }
}

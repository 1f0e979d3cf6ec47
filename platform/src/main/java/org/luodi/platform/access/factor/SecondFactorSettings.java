package org.luodi.platform.access.factor;

import java.util.Set;
import org.luodi.platform.access.Role;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// Who must have a second factor (GB/T 22239-2019, 8.1.4.1 d), from `luodi.second-factor.*`. Nobody must in the demo.
///
/// @param required roles whose people must set one up before they can do anything
@ConfigurationProperties("luodi.second-factor")
public record SecondFactorSettings(@DefaultValue({"ADMINISTRATOR", "AUDITOR"}) Set<Role> required) {
    public SecondFactorSettings {
        required = Set.copyOf(required);
    }
}

package org.luodi.platform.kernel;

import java.nio.file.Path;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// Settings of this installation, from `luodi.*` (environment: `LUODI_COUNTY`, `LUODI_DATA`, `LUODI_DEMO`).
///
/// @param county the county that this installation serves
/// @param data folder for what Luodi keeps on disk
/// @param demo whether the demo county and its sign-ins exist
@ConfigurationProperties("luodi")
public record CountySettings(
        @DefaultValue("140826") String county,
        @DefaultValue("data") Path data,
        @DefaultValue("false") boolean demo) {
    public CountyCode countyCode() {
        return new CountyCode(county);
    }
}

package org.luodi.platform.operations;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// Where health and measures are told, from `luodi.management.*` (environment: `LUODI_MANAGEMENT_PORT`, `…_ADDRESS`).
///
/// @param port 0 for any free one, negative for none
/// @param address the address to listen on
@ConfigurationProperties("luodi.management")
record ManagementSettings(
        @DefaultValue("8081") int port,
        @DefaultValue("127.0.0.1") String address) {}

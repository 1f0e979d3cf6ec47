package org.luodi.platform.kernel;

import java.time.Clock;
import java.time.ZoneId;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Offers the settings and the one clock: code that needs "now" takes the clock, so that tests can set it.
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(CountySettings.class)
class KernelConfiguration {
    @Bean
    Clock clock() {
        return Clock.system(ZoneId.of("Asia/Shanghai"));
    }
}

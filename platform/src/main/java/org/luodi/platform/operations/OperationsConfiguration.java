package org.luodi.platform.operations;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Configuration;

/// Offers the settings.
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(ManagementSettings.class)
class OperationsConfiguration {}

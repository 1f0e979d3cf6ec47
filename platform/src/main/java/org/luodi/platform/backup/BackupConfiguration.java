package org.luodi.platform.backup;

import java.io.IOException;
import org.luodi.platform.operations.Gauge;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// What the operator's programs are told about backups.
@Configuration(proxyBeanMethods = false)
class BackupConfiguration {
    @Bean
    Gauge lastBackup(NightlyBackups backups) {
        return new Gauge(
                "luodi_backup_last_success_timestamp_seconds",
                "When the latest backup on the shelf was made; NaN without one.",
                () -> seconds(backups.shelf()));
    }

    private static double seconds(Shelf shelf) {
        try {
            return shelf.all().stream()
                    .findFirst()
                    .map(one -> (double) one.moment().getEpochSecond())
                    .orElse(Double.NaN);
        } catch (IOException unreadable) {
            return Double.NaN;
        }
    }
}

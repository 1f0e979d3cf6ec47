package org.luodi.platform;

import org.luodi.platform.storage.EarlyDatabase;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.modulith.Modulithic;

/// The one Spring Boot application. Kernel, shell and access take part in every module test:
/// without access no row is seen.
@Modulithic(
        systemName = "Luodi",
        sharedModules = {"kernel", "shell", "access"})
@SpringBootApplication
public class Luodi {
    public static void main(String[] args) {
        SpringApplication application = new SpringApplication(Luodi.class);
        application.addInitializers(new EarlyDatabase());
        application.run(args);
    }
}

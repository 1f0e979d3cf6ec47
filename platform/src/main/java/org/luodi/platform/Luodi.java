package org.luodi.platform;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.modulith.Modulithic;

/// The one Spring Boot application.
@Modulithic(systemName = "Luodi")
@SpringBootApplication
public class Luodi {
    public static void main(String[] args) {
        SpringApplication.run(Luodi.class, args);
    }
}

package org.oncommons;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.modulith.Modulithic;
import org.springframework.scheduling.annotation.EnableAsync;
import org.springframework.scheduling.annotation.EnableScheduling;

/** Starts the web application. */
@SpringBootApplication
@EnableAsync
@EnableScheduling
@Modulithic(systemName = "OnCommons hub")
public class Hub {

    public static void main(String[] arguments) {
        SpringApplication.run(Hub.class, arguments);
    }
}

package org.oncommons;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.FullyQualifiedAnnotationBeanNameGenerator;
import org.springframework.modulith.Modulithic;
import org.springframework.scheduling.annotation.EnableAsync;
import org.springframework.scheduling.annotation.EnableScheduling;

/** Starts the web application. Two modules may have a class of the same name, so beans are known by their full names. */
@SpringBootApplication(nameGenerator = FullyQualifiedAnnotationBeanNameGenerator.class)
@EnableAsync
@EnableScheduling
@Modulithic(systemName = "OnCommons hub")
public class Hub {

    public static void main(String[] arguments) {
        SpringApplication.run(Hub.class, arguments);
    }
}

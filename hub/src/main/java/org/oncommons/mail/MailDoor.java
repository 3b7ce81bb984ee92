package org.oncommons.mail;

import org.oncommons.page.Door;
import org.oncommons.page.PageSettings;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class MailDoor {

    @Bean
    Door mailFolderDoor(PageSettings settings) {
        return new Door(90, "mail.door", "mail", "/mail", viewer -> viewer.coordinator() || settings.demo() && viewer.signedIn(),
                settings.demo() ? Door.Place.PERSONAL : Door.Place.ADMINISTRATION);
    }
}

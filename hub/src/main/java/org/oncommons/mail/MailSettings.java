package org.oncommons.mail;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How mails leave.
 *
 * @param from sender's address
 * @param host SMTP server; empty: mails are only kept
 */
@ConfigurationProperties("oncommons.mail")
record MailSettings(
        @DefaultValue("") String host, @DefaultValue("587") int port, @DefaultValue("") String user, @DefaultValue("") String password,
        @DefaultValue("oncommons@localhost") String from, @DefaultValue("true") boolean startTls) {

    boolean sends() {
        return !host.isBlank();
    }
}

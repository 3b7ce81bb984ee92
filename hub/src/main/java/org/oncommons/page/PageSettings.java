package org.oncommons.page;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How this installation presents itself.
 *
 * @param network   name of the network in the top bar
 * @param demo      whether the data are made up; every page then says so
 * @param zone      IANA time zone that times are shown in
 * @param publicUrl address under which people reach the hub, for links in mails, without a slash at the end
 */
@ConfigurationProperties("oncommons")
public record PageSettings(
        @DefaultValue("OnCommons network") String network,
        @DefaultValue("false") boolean demo,
        @DefaultValue("Europe/Amsterdam") String zone,
        @DefaultValue("http://localhost:8080") String publicUrl) {}

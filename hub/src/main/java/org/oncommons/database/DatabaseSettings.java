package org.oncommons.database;

import java.nio.file.Path;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where the data live.
 *
 * @param data     folder of everything the hub keeps on disk
 * @param database a PostgreSQL to use instead of the embedded one
 */
@ConfigurationProperties("oncommons")
record DatabaseSettings(@DefaultValue("data") Path data, @DefaultValue External database) {

    /**
     * @param url JDBC address; empty: start the embedded server
     */
    record External(@DefaultValue("") String url, @DefaultValue("") String user, @DefaultValue("") String password) {}
}

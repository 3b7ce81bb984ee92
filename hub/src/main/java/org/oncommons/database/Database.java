package org.oncommons.database;

/** The server in use; closing it stops an embedded server and leaves a configured one alone. */
record Database(String url, String user, String password, AutoCloseable server) implements AutoCloseable {

    @Override
    public void close() throws Exception {
        server.close();
    }
}

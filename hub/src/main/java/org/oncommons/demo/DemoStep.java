package org.oncommons.demo;

/** One part of the demo network; the parts are made in their {@code @Order}. */
interface DemoStep {

    /** Whether its place in the database is still empty. */
    boolean needed();

    /** Makes it, in a transaction of its own. */
    void seed();
}

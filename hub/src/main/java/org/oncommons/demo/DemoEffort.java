package org.oncommons.demo;

/**
 * How much an institution works in a work package over the project's lifetime.
 *
 * @param institution  code
 * @param workPackage  code
 * @param personMonths above 0
 */
public record DemoEffort(String institution, String workPackage, int personMonths) {}

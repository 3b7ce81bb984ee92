package org.oncommons.trials.web;

import java.util.List;

/** All methods. */
public record MethodListPage(List<Group> groups) {

    /** Methods that answer the same kind of question. */
    public record Group(String title, String lead, List<Method> methods) {}

    /** One method with where it leads. */
    public record Method(String title, String purpose, String path) {}
}

package org.oncommons.methods.matching;

import java.util.List;

/**
 * Strengths and needs of a network.
 *
 * @param institutions ids, N of them
 * @param strengths    concept ids
 * @param needs        concept ids
 * @param strength     N x strengths, in [0, 1], NaN: not answered
 * @param need         N x needs, in [0, 1], NaN: not answered
 * @param links        which strength addresses which need
 */
public record GiveInput(List<String> institutions, List<String> strengths, List<String> needs, double[][] strength, double[][] need,
                        List<Link> links) {

    public GiveInput {
        institutions = List.copyOf(institutions);
        strengths = List.copyOf(strengths);
        needs = List.copyOf(needs);
        links = List.copyOf(links);
        check("Strength", strength, institutions.size(), strengths.size());
        check("Need", need, institutions.size(), needs.size());
        for (Link link : links) {
            if (link.strength() < 0 || link.strength() >= strengths.size() || link.need() < 0 || link.need() >= needs.size()) {
                throw new IllegalArgumentException("Link to a concept that is not there: " + link);
            }
        }
    }

    private static void check(String what, double[][] levels, int rows, int columns) {
        if (levels.length != rows) {
            throw new IllegalArgumentException(what + " has " + levels.length + " rows for " + rows + " institutions");
        }
        for (double[] row : levels) {
            if (row.length != columns) {
                throw new IllegalArgumentException(what + " has a row of " + row.length + " for " + columns + " concepts");
            }
            for (double level : row) {
                if (level < 0 || level > 1) {
                    throw new IllegalArgumentException(what + " is outside 0 to 1: " + level);
                }
            }
        }
    }
}

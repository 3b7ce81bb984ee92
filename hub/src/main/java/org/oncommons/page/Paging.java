package org.oncommons.page;

import java.util.List;

/**
 * One page of a longer list.
 *
 * @param number from 1
 * @param pages  at least 1
 * @param total  of all items
 * @param items  on this page
 */
public record Paging<T>(int number, int pages, long total, List<T> items) {

    public Paging {
        items = List.copyOf(items);
    }

    /** Cuts page {@code number} out of a list that is small enough to hold. */
    public static <T> Paging<T> of(List<T> all, int number, int size) {
        int pages = Math.max(1, (all.size() + size - 1) / size);
        int shown = Math.clamp(number, 1, pages);
        return new Paging<>(shown, pages, all.size(), all.subList((shown - 1) * size, Math.min(all.size(), shown * size)));
    }
}

package org.oncommons.protocols.web;

import java.util.List;
import org.oncommons.page.Chip;
import org.oncommons.page.Paging;
import org.oncommons.protocols.Protocol;

/**
 * Protocol records that the reader may read.
 *
 * @param all        how many there are without a filter
 * @param states     codes of the states that occur
 * @param reductions what is reduced in some of them
 */
public record ProtocolListPage(
        ProtocolFilter filter, Paging<Protocol> paging, int all, List<String> states, List<String> reductions, List<Chip> chips) {}

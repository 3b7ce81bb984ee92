package org.oncommons.network.web;

import org.oncommons.network.PersonSummary;
import org.oncommons.page.Paging;

/** Everybody, for the network office. */
public record MembersPage(PeopleFilter filter, Paging<PersonSummary> people) {}

package org.oncommons.identity;

import java.util.Map;
import java.util.UUID;

/**
 * Something about an account changed, in the current transaction.
 *
 * @param action past tense and hyphens
 */
public record AccountChanged(UUID account, String name, String action, Map<String, String> details) {}

package org.oncommons.survey;

import java.util.UUID;

/** A wave's answers can no longer change; its snapshot has this hash. */
public record WaveFrozen(UUID wave, String hash) {}

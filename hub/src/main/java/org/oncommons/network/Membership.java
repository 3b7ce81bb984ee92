package org.oncommons.network;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.util.UUID;

/** A person's place in an institution. */
@Embeddable
record Membership(@Column(name = "institution_id") UUID institution, @Enumerated(EnumType.STRING) MembershipRole role) {}

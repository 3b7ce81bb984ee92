package org.oncommons.network;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface Institutions extends Repository<Institution, UUID> {

    Institution saveAndFlush(Institution institution);

    Optional<Institution> findById(UUID id);

    Optional<Institution> findBySlug(String slug);

    Optional<Institution> findByRor(String ror);

    boolean existsBySlug(String slug);

    List<Institution> findAllByActiveTrueOrderByName();

    @Query("select distinct i from Institution i left join fetch i.aliases order by i.name")
    List<Institution> findAllWithAliases();
}

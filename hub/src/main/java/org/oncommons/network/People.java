package org.oncommons.network;

import java.util.Optional;
import java.util.UUID;
import org.springframework.data.repository.Repository;

interface People extends Repository<Person, UUID> {

    Person saveAndFlush(Person person);

    Optional<Person> findById(UUID id);

    Optional<Person> findByAccount(UUID account);

    long countByActiveTrue();

    boolean existsByEmail(String email);
}

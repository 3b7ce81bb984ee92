package breaks;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;

/** Open to everybody, and anybody can change it. */
@Entity
public class PublicEntity {

    @Id
    private long id;

    void setId(long id) {
        this.id = id;
    }
}

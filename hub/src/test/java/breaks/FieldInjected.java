package breaks;

import org.springframework.beans.factory.annotation.Autowired;

/** Gets a part behind its back. */
public class FieldInjected {

    @Autowired
    Object part;
}

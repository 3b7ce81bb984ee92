package breaks.methods;

import org.springframework.stereotype.Service;

/** A method that needs a framework. */
@Service
public class BadSpringMethod {}

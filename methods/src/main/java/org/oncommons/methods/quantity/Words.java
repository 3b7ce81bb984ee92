package org.oncommons.methods.quantity;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** What an input that is not a number stands for: a choice, a yes or no, a nested record. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.RECORD_COMPONENT)
public @interface Words {

    /** What it is, one sentence. */
    String help();

    /** Value where none is given, as written in JSON; empty: it must be given. */
    String otherwise() default "";
}

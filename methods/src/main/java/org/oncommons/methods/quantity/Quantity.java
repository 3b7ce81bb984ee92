package org.oncommons.methods.quantity;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Unit and range of one number that a method takes, on the component of its input record. Read by {@link Quantities}, which checks the
 * range and lists the inputs for people and programs.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.RECORD_COMPONENT)
public @interface Quantity {

    /** Unit in words: share, months, patients, hazard ratio. */
    String unit();

    /** What the number is, one sentence. */
    String help();

    /** Smallest allowed value. */
    double least() default Double.NEGATIVE_INFINITY;

    /** Largest allowed value. */
    double most() default Double.POSITIVE_INFINITY;

    /** Bound that must be exceeded. */
    double above() default Double.NEGATIVE_INFINITY;

    /** Bound that must not be reached. */
    double below() default Double.POSITIVE_INFINITY;

    /** Value where none is given; NaN: it must be given. */
    double otherwise() default Double.NaN;
}

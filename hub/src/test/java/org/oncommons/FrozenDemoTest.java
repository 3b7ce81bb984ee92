package org.oncommons;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.test.context.TestPropertySource;

/** Like {@link HubTest}, but nobody freezes a wave: the newest one is that of the demo network as it ships. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@HubTest
@TestPropertySource(properties = "oncommons.network=Demo network as it ships")
public @interface FrozenDemoTest {}

package breaks.common;

/** Lies in a package that says nothing. */
public class SharedThings {}

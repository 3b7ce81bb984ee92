package breaks;

/** Hides its subject behind its name. */
public class TextUtil {}

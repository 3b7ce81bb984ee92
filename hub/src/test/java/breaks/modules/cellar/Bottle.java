package breaks.modules.cellar;

/** Used from outside. */
public class Bottle {}

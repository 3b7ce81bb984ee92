package breaks.modules.kitchen;

import breaks.modules.cellar.Bottle;

/** Uses another module all the same. */
public class Cook {

    Bottle bottle;
}

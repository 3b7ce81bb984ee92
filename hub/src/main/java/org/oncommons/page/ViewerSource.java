package org.oncommons.page;

/** Tells who makes the current request. */
public interface ViewerSource {

    /** The viewer of the current request; a guest when nobody is signed in. */
    Viewer viewer();
}

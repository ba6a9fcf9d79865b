package bilateral.read;

/** Whether a fuzzy date has to fit whatever day it really was, or may fit. */
public enum CertaintyFilter {
    CERTAINLY,
    POSSIBLY
}

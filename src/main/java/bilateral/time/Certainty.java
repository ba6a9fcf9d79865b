package bilateral.time;

/**
 * How surely something holds on a day: certain when every reading of its dates says so, possible
 * when some reading does.
 *
 * <p>The natural order puts what is certain first. What holds in no reading has no certainty: null.
 */
public enum Certainty {
    CERTAIN,
    POSSIBLE
}

package bilateral.figure;

/** Whether a figure was reported or estimated. */
public enum FigureBasis {
    REPORTED,
    ESTIMATED
}

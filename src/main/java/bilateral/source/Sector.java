package bilateral.source;

/** The field that visits, meetings and agreements are about. */
public enum Sector {
    DEFENCE,
    SECURITY,
    DIPLOMACY,
    TRADE,
    ECONOMY,
    FINANCE,
    TECHNOLOGY,
    SCIENCE,
    SPACE,
    ENERGY,
    AGRICULTURE,
    WATER,
    HEALTH,
    ENVIRONMENT,
    EDUCATION,
    CULTURE,
    MIGRATION,
    CONSULAR,
    LEGAL,
    TRANSPORT,
    HUMANITARIAN,
    OTHER
}

package bilateral.benchmark;

import java.util.Arrays;
import java.util.List;

/** The countries of the world, those that travel most in front. */
final class Nations {

    private static final List<String> LIST =
            Arrays.stream(
                            """
                            US United States,CN China,RU Russia,GB United Kingdom,FR France,DE Germany,IN India,JP Japan
                            IT Italy,BR Brazil,TR Türkiye,SA Saudi Arabia,EG Egypt,IL Israel,KR South Korea,CA Canada
                            AU Australia,ID Indonesia,PK Pakistan,IR Iran,ZA South Africa,MX Mexico,ES Spain,PL Poland
                            UA Ukraine,AE United Arab Emirates,NG Nigeria,VN Vietnam,TH Thailand,AR Argentina,NL Netherlands
                            BE Belgium,SE Sweden,NO Norway,CH Switzerland,AT Austria,GR Greece,PT Portugal,HU Hungary
                            CZ Czechia,RO Romania,RS Serbia,BG Bulgaria,FI Finland,DK Denmark,IE Ireland,MY Malaysia
                            SG Singapore,PH Philippines,BD Bangladesh,LK Sri Lanka,NP Nepal,KZ Kazakhstan,UZ Uzbekistan
                            IQ Iraq,JO Jordan,SY Syria,LB Lebanon,QA Qatar,KW Kuwait,OM Oman,MA Morocco,DZ Algeria,TN Tunisia
                            LY Libya,ET Ethiopia,KE Kenya,TZ Tanzania,GH Ghana,SN Senegal,CI Côte d’Ivoire,AO Angola
                            CL Chile,CO Colombia,PE Peru,VE Venezuela,CU Cuba,EC Ecuador,BO Bolivia,UY Uruguay,PY Paraguay
                            NZ New Zealand,KP North Korea,MN Mongolia,MM Myanmar,KH Cambodia,LA Laos,BN Brunei,TL Timor-Leste
                            AF Afghanistan,AL Albania,AD Andorra,AG Antigua and Barbuda,AM Armenia,AZ Azerbaijan,BS Bahamas
                            BH Bahrain,BB Barbados,BY Belarus,BZ Belize,BJ Benin,BT Bhutan,BA Bosnia and Herzegovina,BW Botswana
                            BF Burkina Faso,BI Burundi,CV Cabo Verde,CM Cameroon,CF Central African Republic,TD Chad,KM Comoros
                            CG Congo,CD Democratic Republic of the Congo,CR Costa Rica,HR Croatia,CY Cyprus,DJ Djibouti,DM Dominica
                            DO Dominican Republic,SV El Salvador,GQ Equatorial Guinea,ER Eritrea,EE Estonia,SZ Eswatini,FJ Fiji
                            GA Gabon,GM Gambia,GE Georgia,GD Grenada,GT Guatemala,GN Guinea,GW Guinea-Bissau,GY Guyana,HT Haiti
                            HN Honduras,IS Iceland,JM Jamaica,KI Kiribati,KG Kyrgyzstan,LV Latvia,LS Lesotho,LR Liberia
                            LI Liechtenstein,LT Lithuania,LU Luxembourg,MG Madagascar,MW Malawi,MV Maldives,ML Mali,MT Malta
                            MH Marshall Islands,MR Mauritania,MU Mauritius,FM Micronesia,MD Moldova,MC Monaco,ME Montenegro
                            MZ Mozambique,NA Namibia,NR Nauru,NI Nicaragua,NE Niger,MK North Macedonia,PW Palau,PA Panama
                            PG Papua New Guinea,RW Rwanda,KN Saint Kitts and Nevis,LC Saint Lucia,VC Saint Vincent and the Grenadines
                            WS Samoa,SM San Marino,ST São Tomé and Príncipe,SC Seychelles,SL Sierra Leone,SK Slovakia,SI Slovenia
                            SB Solomon Islands,SO Somalia,SS South Sudan,SD Sudan,SR Suriname,TJ Tajikistan,TG Togo,TO Tonga
                            TT Trinidad and Tobago,TM Turkmenistan,TV Tuvalu,UG Uganda,VU Vanuatu,VA Holy See,YE Yemen,ZM Zambia
                            ZW Zimbabwe,XK Kosovo,PS Palestine,TW Taiwan
                            """
                                    .split("[,\n]"))
                    .toList();

    // As the ranks of cities and words fall off: the first is on a tenth of all visits, the last
    // on one of a thousand.
    private static final double FALL = 0.85;
    private static final int FRIENDS = 5;

    private static final double[] SHARES = shares();

    private Nations() {}

    static int count() {
        return LIST.size();
    }

    static String code(int nation) {
        return LIST.get(nation).substring(0, 2);
    }

    static String name(int nation) {
        return LIST.get(nation).substring(3);
    }

    /** How much of all that happens is of the nations before this one, from 0 to 1. */
    static double shareBefore(int nation) {
        return nation == 0 ? 0 : SHARES[nation - 1];
    }

    static int any(Dice dice) {
        int place = Arrays.binarySearch(SHARES, dice.share());
        return Math.min(count() - 1, place < 0 ? -place - 1 : place + 1);
    }

    static int other(Dice dice, int nation) {
        int other = any(dice);
        return other == nation ? (nation + 1 + dice.below(count() - 1)) % count() : other;
    }

    /** Another nation, every third time one of those few that this one deals with most. */
    static int partner(Dice dice, int nation) {
        if (!dice.percent(33)) {
            return other(dice, nation);
        }
        return other(Dice.of(nation, dice.below(FRIENDS)), nation);
    }

    private static double[] shares() {
        double[] shares = new double[LIST.size()];
        double sum = 0;
        for (int nation = 0; nation < shares.length; nation++) {
            sum += StrictMath.pow(nation + 1.0, -FALL);
            shares[nation] = sum;
        }
        for (int nation = 0; nation < shares.length; nation++) {
            shares[nation] /= sum;
        }
        return shares;
    }
}

package bilateral.importer.historyatstate;

import static org.assertj.core.api.Assertions.assertThat;

import bilateral.Api;
import bilateral.HistoryAtStateTest;
import bilateral.importer.ImportReport;
import bilateral.importer.PackageImporter;

import org.junit.jupiter.api.Test;

import java.util.Map;

/** What the server answers when the small files are loaded. */
@HistoryAtStateTest
class HistoryAtStateAnswerTests {

    private final Api api;
    private final PackageImporter importer;

    HistoryAtStateAnswerTests(Api api, PackageImporter importer) {
        this.api = api;
        this.importer = importer;
    }

    @Test
    void loadingAgainChangesNothing() {
        assertThat(SmallFiles.load(importer, SmallFiles.DIRECTORY))
                .hasSize(4)
                .noneMatch(ImportReport::wrote);
    }

    @Test
    void indianLeadersWhoVisitedTheUnitedStatesAreToldWithOfficeAndSource() {
        var data =
                api.data(
                        """
                        {
                          visits(
                            filter: {from: ["IN"], to: ["US"], during: {to: "1951-12-31"}}
                            orderBy: {field: START, direction: ASC}
                          ) {
                            nodes {
                              period { edtf }
                              longerStay { edtf }
                              kind
                              kindText
                              status
                              participants {
                                nodes { role side official { name } positions { title function } }
                              }
                              citations {
                                nodes {
                                  locator
                                  field
                                  statedValue
                                  source { title publisher url licence kind }
                                }
                              }
                            }
                          }
                        }
                        """);

        assertThat(data.at("/visits/nodes/0/period/edtf").stringValue())
                .isEqualTo("1950-10-11/1950-10-13");
        assertThat(data.at("/visits/nodes/1/longerStay/edtf").stringValue())
                .isEqualTo("1951-12-20/1952-01-10");
        assertThat(data.at("/visits/nodes/0").toString())
                .contains("\"status\":\"COMPLETED\"")
                .contains("\"kind\":\"OFFICIAL\",\"kindText\":\"Official Visit\"")
                .contains(
                        "\"official\":{\"name\":\"Asha Rao\"},\"positions\":[{\"title\":\"Prime"
                                + " Minister\",\"function\":\"HEAD_OF_GOVERNMENT\"}]")
                .contains("\"locator\":\"data/1950.xml, 1\"")
                .contains("\"statedValue\":\"Prime Minister Asha Rao\"")
                .contains("\"url\":\"https://github.com/HistoryAtState/visits\"")
                .contains("\"licence\":\"CC0-1.0\"");
        assertThat(data.at("/visits/nodes/1/participants/nodes").toString())
                .contains("\"name\":\"Asha Rao\"},\"positions\":[{\"title\":\"President\"")
                .contains(
                        "\"name\":\"Dev D’Mello\"},\"positions\":[{\"title\":\"Foreign Minister\"");
    }

    @Test
    void ambassadorsHoldTheirOfficeFromTheDayOfTheirCredentials() {
        assertThat(holders("1950-02-15")).isEqualTo("[]");
        assertThat(holders("1950-02-21")).contains("Ann Beth Able");
    }

    private String holders(String day) {
        return api.data(
                        """
                        query ($day: Date!) {
                          positions(filter: {function: CHIEF_OF_MISSION, accreditedTo: ["IN"]}) {
                            nodes { holders(asOf: $day, certainty: CERTAINLY) { nodes { name } } }
                          }
                        }
                        """,
                        Map.of("day", day))
                .at("/positions/nodes")
                .findValues("name")
                .toString();
    }

    @Test
    void countriesHaveTheNamesOfTheTime() {
        var data =
                api.data(
                        """
                        {
                          visits(filter: {from: ["SUHH"]}) { nodes { fromName } }
                          country(code: "TR") { name names { name } }
                        }
                        """);

        assertThat(data.at("/visits/nodes").findValues("fromName").toString())
                .contains("Soviet Union");
        assertThat(data.at("/country").toString()).contains("Türkiye").contains("Turkey");
    }

    @Test
    void secretaryIsOnePersonWithTheOneOfPocom() {
        var data =
                api.data(
                        """
                        {
                          officials(filter: {text: "Sam Stone"}) {
                            nodes { name tenures { nodes { position { title } } } }
                          }
                        }
                        """);

        assertThat(data.at("/officials/nodes")).hasSize(1);
        assertThat(data.at("/officials/nodes").findValues("title").toString())
                .contains("President")
                .contains("Secretary of State");
    }

    @Test
    void legsOfOneJourneyAreOneTrip() {
        var data =
                api.data(
                        """
                        {
                          visits(filter: {to: ["SUHH"]}) {
                            nodes { trip { visits { nodes { to { code } } } } }
                          }
                        }
                        """);

        assertThat(data.at("/visits/nodes/0/trip").findValues("code").toString())
                .isEqualTo("[\"IN\", \"TR\", \"SUHH\"]");
    }

    @Test
    void secretaryAccompaniedThePresidentOnHisVisit() {
        var data =
                api.data(
                        """
                        {
                          visits(filter: {from: ["US"], function: [FOREIGN_MINISTER]}, first: 100) {
                            nodes {
                              period { edtf }
                              accompanies {
                                kind
                                participants { nodes { official { name } } }
                              }
                            }
                          }
                        }
                        """);

        assertThat(data.at("/visits/nodes"))
                .filteredOn(visit -> !visit.get("accompanies").isNull())
                .singleElement()
                .satisfies(
                        visit -> {
                            assertThat(visit.at("/period/edtf").stringValue())
                                    .isEqualTo("1930-01-04/1930-01-05");
                            assertThat(visit.get("accompanies").findValues("name").toString())
                                    .contains("Gil Grey");
                        });
    }
}

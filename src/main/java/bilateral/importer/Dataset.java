package bilateral.importer;

import bilateral.agreement.Agreement;
import bilateral.agreement.AgreementAction;
import bilateral.country.Country;
import bilateral.figure.Figure;
import bilateral.grouping.Grouping;
import bilateral.meeting.Meeting;
import bilateral.milestone.Milestone;
import bilateral.official.Official;
import bilateral.official.Position;
import bilateral.official.Tenure;
import bilateral.organization.Organization;
import bilateral.source.Source;
import bilateral.visit.Trip;
import bilateral.visit.Visit;

import java.util.List;

/** All records of a file, each with what has to be done with it. */
record Dataset(
        List<Entry<Source>> sources,
        List<Entry<Country>> countries,
        List<Entry<Organization>> organizations,
        List<Entry<Official>> officials,
        List<Entry<Position>> positions,
        List<Entry<Tenure>> tenures,
        List<Entry<Trip>> trips,
        List<Entry<Visit>> visits,
        List<Entry<Agreement>> agreements,
        List<Entry<AgreementAction>> actions,
        List<Entry<Meeting>> meetings,
        List<Entry<Milestone>> milestones,
        List<Entry<Figure>> figures,
        List<Entry<Grouping>> groupings) {}

package bilateral.importer;

import bilateral.agreement.AgreementActionRepository;
import bilateral.agreement.AgreementRepository;
import bilateral.country.CountryRepository;
import bilateral.figure.FigureRepository;
import bilateral.grouping.GroupingRepository;
import bilateral.importer.Entry.State;
import bilateral.meeting.MeetingRepository;
import bilateral.milestone.MilestoneRepository;
import bilateral.official.OfficialRepository;
import bilateral.official.PositionRepository;
import bilateral.official.TenureRepository;
import bilateral.organization.OrganizationRepository;
import bilateral.source.SourceRepository;
import bilateral.visit.TripRepository;
import bilateral.visit.VisitRepository;

import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;

import java.util.List;
import java.util.function.Consumer;

/** Writes the records of a data set that are new or changed, each after those it names. */
@Component
class DatasetWriter {

    private final RecordKeyRepository keys;
    private final SourceRepository sources;
    private final CountryRepository countries;
    private final OrganizationRepository organizations;
    private final OfficialRepository officials;
    private final PositionRepository positions;
    private final TenureRepository tenures;
    private final TripRepository trips;
    private final VisitRepository visits;
    private final AgreementRepository agreements;
    private final AgreementActionRepository actions;
    private final MeetingRepository meetings;
    private final MilestoneRepository milestones;
    private final FigureRepository figures;
    private final GroupingRepository groupings;

    DatasetWriter(
            RecordKeyRepository keys,
            SourceRepository sources,
            CountryRepository countries,
            OrganizationRepository organizations,
            OfficialRepository officials,
            PositionRepository positions,
            TenureRepository tenures,
            TripRepository trips,
            VisitRepository visits,
            AgreementRepository agreements,
            AgreementActionRepository actions,
            MeetingRepository meetings,
            MilestoneRepository milestones,
            FigureRepository figures,
            GroupingRepository groupings) {
        this.keys = keys;
        this.sources = sources;
        this.countries = countries;
        this.organizations = organizations;
        this.officials = officials;
        this.positions = positions;
        this.tenures = tenures;
        this.trips = trips;
        this.visits = visits;
        this.agreements = agreements;
        this.actions = actions;
        this.meetings = meetings;
        this.milestones = milestones;
        this.figures = figures;
        this.groupings = groupings;
    }

    LoadResult write(DatasetFile file, Keys known, Dataset dataset) {
        Writing writing = new Writing(file, known);
        writing.each(dataset.sources(), sources::save);
        writing.each(dataset.countries(), countries::save);
        writing.again(dataset.countries(), countries::link);
        writing.each(dataset.organizations(), organizations::save);
        writing.each(dataset.officials(), officials::save);
        writing.each(dataset.positions(), positions::save);
        writing.each(dataset.tenures(), tenures::save);
        writing.each(dataset.trips(), trips::save);
        writing.each(dataset.visits(), visits::save);
        writing.again(dataset.visits(), visits::link);
        writing.each(dataset.agreements(), agreements::save);
        writing.each(dataset.actions(), actions::save);
        writing.again(dataset.agreements(), agreements::link);
        writing.each(dataset.meetings(), meetings::save);
        writing.each(dataset.milestones(), milestones::save);
        writing.each(dataset.figures(), figures::save);
        writing.each(dataset.groupings(), groupings::save);
        return writing.result;
    }

    private final class Writing {

        private final DatasetFile file;
        private final Keys known;
        private LoadResult result = new LoadResult(0, 0, 0);

        Writing(DatasetFile file, Keys known) {
            this.file = file;
            this.known = known;
        }

        <T> void each(List<Entry<T>> entries, Consumer<T> save) {
            again(entries, save);
            for (Entry<T> entry : entries) {
                if (entry.state() != State.UNCHANGED) {
                    keys.save(file.name(), entry.key(), known.id(entry.key()), entry.digest());
                }
                result = result.plus(counted(entry.state()));
            }
        }

        private static LoadResult counted(State state) {
            return switch (state) {
                case ADDED -> new LoadResult(1, 0, 0);
                case CHANGED -> new LoadResult(0, 1, 0);
                case UNCHANGED -> new LoadResult(0, 0, 1);
            };
        }

        <T> void again(List<Entry<T>> entries, Consumer<T> save) {
            for (Entry<T> entry : entries) {
                if (entry.state() != State.UNCHANGED) {
                    try {
                        save.accept(entry.record());
                    } catch (DataAccessException e) {
                        throw new ImportFailedException(file.file(), entry.key(), e);
                    }
                }
            }
        }
    }
}

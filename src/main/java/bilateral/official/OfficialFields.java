package bilateral.official;

import bilateral.node.NodeType;
import bilateral.read.Dates;
import bilateral.read.Declarations;
import bilateral.read.ReadModel;
import bilateral.read.Type;
import bilateral.source.FactFields;
import bilateral.tables.Tables;
import bilateral.tables.tables.OfficialNameTable;
import bilateral.tables.tables.OfficialTable;

import org.springframework.stereotype.Component;

import java.util.List;

/** What answers the fields of officials. */
@Component
public class OfficialFields implements ReadModel {

    public static final Type<OfficialTable> OFFICIAL =
            Type.of("Official", Tables.OFFICIAL::as, (OfficialTable official) -> official.ID)
                    .unlessRetracted(official -> official.RETRACTED_AT);

    private static final Type<OfficialNameTable> NAME =
            Type.of("OfficialName", Tables.OFFICIAL_NAME::as, name -> name.ID);

    @Override
    public void declare(Declarations declarations) {
        FactFields.of(
                        declarations.type(OFFICIAL),
                        NodeType.OFFICIAL,
                        official -> official.ID,
                        official -> official.REVISION,
                        official -> official.UPDATED_AT)
                .column("name", official -> official.NAME)
                .column("sortName", official -> official.SORT_NAME)
                .list(
                        "names",
                        NAME,
                        (official, name) -> name.OFFICIAL_ID.eq(official.ID),
                        name -> List.of(name.NAME, name.ID));
        declarations
                .type(NAME)
                .column("name", name -> name.NAME)
                .column("kind", name -> name.KIND)
                .column("language", name -> name.LANGUAGE)
                .column("script", name -> name.SCRIPT)
                .value(
                        "period",
                        List.of(name -> name.PERIOD_EDTF, name -> name.PERIOD_OPEN_AS_OF),
                        Dates::period);
    }
}

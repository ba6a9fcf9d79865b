import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;

import org.flywaydb.core.Flyway;
import org.jooq.codegen.GenerationTool;
import org.jooq.meta.jaxb.Configuration;
import org.jooq.meta.jaxb.Database;
import org.jooq.meta.jaxb.Generate;
import org.jooq.meta.jaxb.Generator;
import org.jooq.meta.jaxb.Jdbc;
import org.jooq.meta.jaxb.Logging;
import org.jooq.meta.jaxb.MatcherRule;
import org.jooq.meta.jaxb.MatcherTransformType;
import org.jooq.meta.jaxb.Matchers;
import org.jooq.meta.jaxb.MatchersTableType;
import org.jooq.meta.jaxb.Strategy;
import org.jooq.meta.jaxb.Target;

import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;

/**
 * Writes jOOQ's classes for the tables that the migrations make, on a PostgreSQL that lives as long
 * as this program. Does nothing while the migrations are the ones it last ran on.
 */
class GenerateTables {

    public static void main(String[] args) throws Exception {
        Path migrations = Path.of(args[0]);
        Path target = Path.of(args[1]);
        Path stamp = target.resolve("migrations.sha256");
        String digest = digest(migrations);
        if (Files.exists(stamp) && Files.readString(stamp).equals(digest)) {
            return;
        }
        try (EmbeddedPostgres postgres = EmbeddedPostgres.start()) {
            Flyway.configure()
                    .dataSource(postgres.getPostgresDatabase())
                    .locations("filesystem:" + migrations)
                    .load()
                    .migrate();
            generate(postgres.getJdbcUrl("postgres", "postgres"), target);
        }
        Files.writeString(stamp, digest);
    }

    private static void generate(String url, Path target) throws Exception {
        GenerationTool.generate(
                new Configuration()
                        .withLogging(Logging.WARN)
                        .withJdbc(new Jdbc().withUrl(url))
                        .withGenerator(
                                new Generator()
                                        .withStrategy(
                                                new Strategy()
                                                        .withMatchers(
                                                                new Matchers()
                                                                        .withTables(classNames())))
                                        .withDatabase(
                                                new Database()
                                                        .withInputSchema("public")
                                                        .withOutputSchemaToDefault(true)
                                                        .withExcludes("flyway_.*")
                                                        .withIncludeSystemSequences(false))
                                        .withGenerate(
                                                new Generate()
                                                        .withGlobalObjectReferences(true)
                                                        .withRecords(false)
                                                        .withImplicitJoinPathsToOne(false)
                                                        .withImplicitJoinPathsToMany(false)
                                                        .withImplicitJoinPathsManyToMany(false)
                                                        .withComments(false))
                                        .withTarget(
                                                new Target()
                                                        .withPackageName("bilateral.tables")
                                                        .withDirectory(target.toString()))));
    }

    /** {@code VisitTable}, because {@code Visit} is the record of the feature. */
    private static MatchersTableType classNames() {
        return new MatchersTableType()
                .withTableClass(
                        new MatcherRule()
                                .withTransform(MatcherTransformType.PASCAL)
                                .withExpression("$0_table"));
    }

    private static String digest(Path migrations) throws Exception {
        MessageDigest sha = MessageDigest.getInstance("SHA-256");
        try (var files = Files.list(migrations)) {
            for (Path file : files.sorted().toList()) {
                sha.update(file.getFileName().toString().getBytes());
                sha.update(Files.readAllBytes(file));
            }
        }
        return HexFormat.of().formatHex(sha.digest());
    }
}

package bilateral.command;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.IVersionProvider;

/** The version of the jar, and what it runs on. */
final class Version implements IVersionProvider {

    @Override
    public String[] getVersion() {
        return new String[] {
            text(Version.class.getPackage().getImplementationVersion()), "Java " + Runtime.version()
        };
    }

    /**
     * @param ofTheJar null outside of a jar
     */
    private static String text(@Nullable String ofTheJar) {
        return "bilateral " + (ofTheJar == null ? "(not packaged)" : ofTheJar);
    }
}

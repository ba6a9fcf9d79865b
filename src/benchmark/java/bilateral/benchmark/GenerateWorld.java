package bilateral.benchmark;

import bilateral.datapackage.Progress;

import java.nio.file.Path;

/** Writes a generated world: {@code GenerateWorld SIZE DIRECTORY [SEED]}. */
final class GenerateWorld {

    private GenerateWorld() {}

    static void main(String[] words) {
        if (words.length < 2 || words.length > 3) {
            System.err.println(
                    "What is needed: S, M, L or a number of visits; a directory; maybe a seed");
            System.exit(2);
        }
        WorldSize size = WorldSize.parse(words[0]);
        Path directory = Path.of(words[1]);
        long seed = words.length == 3 ? Long.parseLong(words[2]) : 1;
        World.write(directory, size, seed, Progress.SILENT);
        System.out.printf("A world of %,d visits: %s%n", size.visits(), directory);
    }
}

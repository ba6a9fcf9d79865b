package bilateral.importer;

/** How many records of a file were new, had changed, or were as the database had them. */
record LoadResult(int added, int changed, int unchanged) {

    LoadResult plus(LoadResult other) {
        return new LoadResult(
                added + other.added, changed + other.changed, unchanged + other.unchanged);
    }

    boolean wrote() {
        return added + changed > 0;
    }

    @Override
    public String toString() {
        return "%d new records, %d changed, %d as before".formatted(added, changed, unchanged);
    }
}

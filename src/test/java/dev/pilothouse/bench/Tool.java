package dev.pilothouse.bench;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;

/** Something that brings a bucket to what a folder holds. */
interface Tool {
    /** As it is called in tables. */
    String name();

    /** Once; blocks until it is done. */
    Child.Ended deploy(Path folder, URI endpoint, String bucket) throws IOException, InterruptedException;
}

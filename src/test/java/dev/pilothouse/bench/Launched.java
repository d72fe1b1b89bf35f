package dev.pilothouse.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The program, started headless as a process of its own, in a profile of its own; what it prints is read line by line. */
final class Launched implements AutoCloseable {
    private static final String HEADLESS = "-Dglass.platform=Headless -Dprism.order=sw -Djava.awt.headless=true";
    private final Instant began;
    private final Process process;
    private final BufferedReader lines;

    /** @param profile a folder for it alone */
    Launched(List<String> command, String jvm, Path profile, Map<String, String> variables) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(command);
        builder.redirectError(Figures.FOLDER.resolve("startup.log").toFile());
        Map<String, String> environment = builder.environment();
        environment.keySet().removeIf(name -> name.startsWith("AWS_"));
        environment.put("JAVA_TOOL_OPTIONS", HEADLESS + " -Duser.home=" + profile + " " + jvm);
        for (String folder : List.of("CONFIG", "DATA", "STATE", "CACHE")) {
            environment.put("XDG_" + folder + "_HOME", profile.resolve(folder).toString());
        }
        environment.putAll(variables);
        began = Instant.now();
        process = builder.start();
        lines = process.inputReader();
    }

    /** Seconds from the start of the process until the mark was reached. */
    double secondsTo(String mark) throws IOException {
        String line = await("startup\t" + mark + "\t").getLast();
        Instant reached = Instant.parse(line.substring(line.lastIndexOf('\t') + 1));
        return Samples.rounded(Duration.between(began, reached).toMillis() / 1e3);
    }

    /** All lines up to the one that begins so. */
    List<String> await(String beginning) throws IOException {
        List<String> read = new ArrayList<>();
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            read.add(line);
            if (line.startsWith(beginning)) {
                return read;
            }
        }
        throw new IllegalStateException("It ended without “" + beginning + "”: " + read);
    }

    /** Megabytes (10⁶) of it that lie in memory now; Linux only (proc(5), VmRSS). */
    double residentMegabytes() throws IOException {
        return Files.readAllLines(Path.of("/proc", Long.toString(process.pid()), "status")).stream()
                .filter(line -> line.startsWith("VmRSS:"))
                .mapToDouble(line -> Double.parseDouble(line.replaceAll("\\D", "")) * 1024 / 1e6)
                .findFirst()
                .orElseThrow();
    }

    @Override
    public void close() throws IOException {
        process.destroyForcibly().onExit().join();
        lines.close();
    }
}

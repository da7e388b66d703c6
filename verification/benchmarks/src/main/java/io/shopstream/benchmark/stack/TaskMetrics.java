package io.shopstream.benchmark.stack;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;

/** The TaskManager's metrics in Prometheus form: of the moment, while Flink's REST interface shows them ten seconds late. */
public final class TaskMetrics {

    private final HttpRequest request;
    private final HttpClient http = HttpClient.newHttpClient();

    TaskMetrics(String address) {
        this.request = HttpRequest.newBuilder(URI.create(address)).build();
    }

    /** The values of a metric of all subtasks of a job; empty where there are none yet. */
    public DoubleStream values(String metric, String job) {
        try {
            String mark = "job_name=\"" + job.replace('-', '_') + "\"";
            return lines().filter(
                            line -> !line.startsWith("#") && line.contains(metric + "{") && named(line, job, mark))
                    .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1)));
        } catch (IOException e) {
            throw new BenchmarkProblem("The TaskManager shows no metrics at " + request.uri() + ": " + e, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new BenchmarkProblem("Interrupted while reading metrics.", e);
        }
    }

    /** Asks once more where the connection, kept from the last time, turns out to be closed. */
    private Stream<String> lines() throws IOException, InterruptedException {
        try {
            return http.send(request, BodyHandlers.ofLines()).body();
        } catch (IOException e) {
            return http.send(request, BodyHandlers.ofLines()).body();
        }
    }

    /** Flink's reporter makes underscores of what Prometheus takes in no name. */
    private static boolean named(String line, String job, String mark) {
        return line.contains(mark) || line.contains("job_name=\"" + job + "\"");
    }
}

package org.luodi.platform.faults;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;

/// Somebody who writes on and on: each request again, under its own name, until it is acknowledged, as people do when
/// the page says that it was not saved.
abstract class Writer implements Callable<Void> {
    private static final long PAUSE_MILLIS = 40;
    private static final long LONGEST_NANOS = 90_000_000_000L;

    private final String name;
    private final List<String> acknowledged = new ArrayList<>();
    private final Map<Integer, Integer> otherAnswers = new TreeMap<>();
    private volatile boolean over;
    private volatile long latestNanos;
    private int broken;

    Writer(String name) {
        this.name = name;
    }

    /// Sends the request; status 303 acknowledges it.
    abstract HttpResponse<String> send(int number, String request) throws IOException, InterruptedException;

    long pauseMillis() {
        return 5;
    }

    @Override
    public Void call() throws Exception {
        for (int number = 0; !over; number++) {
            String request = name + "-" + number;
            long begun = System.nanoTime();
            while (!acknowledged(number, request)) {
                if (System.nanoTime() - begun > LONGEST_NANOS) {
                    throw new IllegalStateException(request + " is never acknowledged: " + otherAnswers);
                }
                Thread.sleep(PAUSE_MILLIS);
            }
            acknowledged.add(request);
            latestNanos = System.nanoTime();
            Thread.sleep(pauseMillis());
        }
        return null;
    }

    private boolean acknowledged(int number, String request) throws InterruptedException {
        try {
            int status = send(number, request).statusCode();
            if (status != 303) {
                otherAnswers.merge(status, 1, Integer::sum);
            }
            return status == 303;
        } catch (IOException failure) {
            broken++;
            return false;
        }
    }

    void end() {
        over = true;
    }

    List<String> acknowledged() {
        return acknowledged;
    }

    /// Answers that acknowledge nothing, by status.
    Map<Integer, Integer> otherAnswers() {
        return otherAnswers;
    }

    /// Requests that got no answer at all.
    int broken() {
        return broken;
    }

    /// When the latest was acknowledged, by [System#nanoTime].
    long latestNanos() {
        return latestNanos;
    }
}

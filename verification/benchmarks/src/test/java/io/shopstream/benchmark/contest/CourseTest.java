package io.shopstream.benchmark.contest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class CourseTest {

    @Test
    void onlyWhatComesAfterTheWarmUpCounts() {
        Course course = new Course(new Span(100, 500));

        course.at(99);
        assertThat(course.started()).isFalse();
        course.at(180);
        assertThat(course.started()).isTrue();
        course.at(300);
        assertThat(course.finished()).isFalse();
        course.at(500);

        assertThat(course.finished()).isTrue();
        assertThat(course.rate() * course.seconds()).isCloseTo(320, within(0.01));
    }
}

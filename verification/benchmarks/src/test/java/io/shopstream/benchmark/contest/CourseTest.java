package io.shopstream.benchmark.contest;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CourseTest {

    @Test
    void onlyWhatComesAfterTheWarmUpCounts() {
        Course course = new Course(100, 500);

        assertThat(course.at(0)).isFalse();
        assertThat(course.at(99)).isFalse();
        assertThat(course.at(180)).isTrue();
        assertThat(course.at(300)).isFalse();
        assertThat(course.finished()).isFalse();
        assertThat(course.at(500)).isFalse();

        assertThat(course.finished()).isTrue();
        assertThat(course.products()).isEqualTo(320);
    }
}

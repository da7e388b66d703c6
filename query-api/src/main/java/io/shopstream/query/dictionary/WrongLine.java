package io.shopstream.query.dictionary;

/**
 * A line that breaks a rule.
 *
 * @param number of the line, from 1
 * @param detail what is wrong and what is expected, for the one who sent it
 */
public record WrongLine(int number, String detail) {}

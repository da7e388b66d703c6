package io.shopstream.query.http;

/**
 * One wrong parameter of a request.
 *
 * @param parameter its name
 * @param detail what is wrong and what is expected
 */
record InvalidParameter(String parameter, String detail) {}

package io.shopstream.query.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.shopstream.query.json.QueryJson;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The examples of RFC 7396, appendix A, whose target and patch are objects. */
class MergePatchTest {

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            delimiter = ' ',
            value = {
                "{'a':'b'} {'a':'c'} {'a':'c'}",
                "{'a':'b'} {'b':'c'} {'a':'b','b':'c'}",
                "{'a':'b'} {'a':null} {}",
                "{'a':'b','b':'c'} {'a':null} {'b':'c'}",
                "{'a':['b']} {'a':'c'} {'a':'c'}",
                "{'a':'c'} {'a':['b']} {'a':['b']}",
                "{'a':{'b':'c'}} {'a':{'b':'d','c':null}} {'a':{'b':'d'}}",
                "{'a':[{'b':'c'}]} {'a':[1]} {'a':[1]}",
                "{'e':null} {'a':1} {'e':null,'a':1}",
                "{} {'a':{'bb':{'ccc':null}}} {'a':{'bb':{}}}"
            })
    void patchIsApplied(String target, String patch, String merged) {
        assertThat(MergePatch.apply(json(target), json(patch))).isEqualTo(json(merged));
    }

    private static ObjectNode json(String text) {
        return QueryJson.read(text.replace('\'', '"'), ObjectNode.class).orElseThrow();
    }
}

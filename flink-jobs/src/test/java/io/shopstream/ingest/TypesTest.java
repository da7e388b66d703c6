package io.shopstream.ingest;

import static org.assertj.core.api.Assertions.assertThatCode;

import io.shopstream.index.IndexAction;
import io.shopstream.ingest.coverage.CoverageCount;
import io.shopstream.ingest.coverage.KnownCoverage;
import io.shopstream.ingest.decode.DecodedPage;
import io.shopstream.ingest.deduplicate.KnownProduct;
import io.shopstream.ingest.deduplicate.ProductWrite;
import io.shopstream.ingest.parse.ParsedPage;
import io.shopstream.ingest.source.Rejection;
import io.shopstream.ingest.source.SourceRecord;
import io.shopstream.model.change.ProductChange;
import io.shopstream.model.coverage.CoverageAlert;
import io.shopstream.model.product.Observation;
import org.apache.flink.api.common.serialization.SerializerConfigImpl;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** No record that crosses an operator or rests in state falls back to Kryo. */
class TypesTest {

    @ParameterizedTest
    @ValueSource(
            classes = {
                SourceRecord.class,
                Rejection.class,
                DecodedPage.class,
                ParsedPage.class,
                Observation.class,
                KnownProduct.class,
                ProductWrite.class,
                ProductChange.class,
                IndexAction.class,
                CoverageCount.class,
                KnownCoverage.class,
                CoverageAlert.class
            })
    void recordIsSerializedByItsFields(Class<?> type) {
        SerializerConfigImpl config = new SerializerConfigImpl();
        config.setGenericTypes(false);

        assertThatCode(() -> TypeInformation.of(type).createSerializer(config)).doesNotThrowAnyException();
    }
}

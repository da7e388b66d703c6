package io.shopstream.crawler;

import io.shopstream.crawler.fetch.UrlGate;
import io.shopstream.model.product.ProductKey;
import java.net.URI;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Lets only the crawled shops' own addresses pass. */
final class ShopGate implements UrlGate {

    private final Set<String> shops;

    ShopGate(Collection<URI> seeds) {
        this.shops = seeds.stream().map(ProductKey::shopOf).collect(Collectors.toUnmodifiableSet());
    }

    boolean ownsAddress(URI url) {
        return url.getHost() != null && shops.contains(ProductKey.shopOf(url));
    }

    @Override
    public Optional<String> refusal(URI url) {
        return ownsAddress(url) ? Optional.empty() : Optional.of("outside the shop");
    }
}

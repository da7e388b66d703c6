'use strict';
(async () => {
  const app = document.getElementById('app');
  const goods = window.__SHOP_STATE__ ?? (await (await fetch(app.dataset.goods)).json());
  const microdata = goods.markup === 'microdata';
  const here = (path) => new URL(path, location.origin).href;
  const won = (price) => price.toLocaleString('ko-KR') + '원';

  // Text and attributes are set, never parsed: a name cannot become markup.
  const node = (tag, attributes, ...children) => {
    const element = document.createElement(tag);
    for (const [name, value] of Object.entries(attributes)) {
      if (microdata || !name.startsWith('item')) element.setAttribute(name, value);
    }
    element.append(...children);
    return element;
  };

  const availability = 'https://schema.org/' + (goods.soldOut ? 'OutOfStock' : 'InStock');
  const offer = node('div', { itemprop: 'offers', itemscope: '', itemtype: 'https://schema.org/Offer' });
  if (goods.finalPrice < goods.normalPrice) offer.append(node('del', {}, won(goods.normalPrice)), ' ');
  offer.append(node('strong', { class: 'price', itemprop: 'price', content: goods.finalPrice }, won(goods.finalPrice)));
  if (microdata) {
    offer.append(
      node('meta', { itemprop: 'priceCurrency', content: 'KRW' }),
      node('link', { itemprop: 'availability', href: availability }));
  }
  if (microdata && goods.finalPrice < goods.normalPrice) {
    offer.append(
      node('div', { itemprop: 'priceSpecification', itemscope: '', itemtype: 'https://schema.org/UnitPriceSpecification' },
        node('meta', { itemprop: 'priceType', content: 'https://schema.org/StrikethroughPrice' }),
        node('meta', { itemprop: 'price', content: goods.normalPrice }),
        node('meta', { itemprop: 'priceCurrency', content: 'KRW' })));
  }

  const texts = node('div', {},
    node('p', { class: 'brand', itemprop: 'brand', itemscope: '', itemtype: 'https://schema.org/Brand' },
      node('span', { itemprop: 'name' }, goods.brandNm)),
    node('h1', { itemprop: 'name' }, goods.goodsNm),
    offer,
    node('p', {}, goods.categoryPath),
    node('ul', { class: 'sizes' }, ...goods.sizes.map((size) => node('li', {}, size))),
    node('p', { class: goods.soldOut ? 'stock out' : 'stock' }, goods.soldOut ? '품절' : '구매 가능'));
  const article = node('article', { class: 'product', itemscope: '', itemtype: 'https://schema.org/Product' },
    node('img', { src: goods.picture, alt: '', width: 400, height: 480, itemprop: 'image' }),
    texts);
  if (microdata) {
    article.append(
      node('meta', { itemprop: 'sku', content: goods.goodsNo }),
      node('meta', { itemprop: 'category', content: goods.categoryPath }),
      node('link', { itemprop: 'url', href: goods.path }));
  }
  const others = goods.others.map((other) => node('li', {}, node('a', { href: other.path }, other.name)));
  app.append(article, node('aside', {}, node('h2', {}, '함께 보면 좋은 상품'), node('ul', {}, ...others)));

  if (!microdata) {
    const data = {
      '@context': 'https://schema.org',
      '@type': 'Product',
      name: goods.goodsNm,
      sku: goods.goodsNo,
      url: here(goods.path),
      image: here(goods.picture),
      brand: { '@type': 'Brand', name: goods.brandNm },
      category: goods.categoryPath,
      offers: { '@type': 'Offer', price: goods.finalPrice, priceCurrency: 'KRW', availability },
    };
    if (goods.finalPrice < goods.normalPrice) {
      data.offers.priceSpecification = {
        '@type': 'UnitPriceSpecification',
        priceType: 'https://schema.org/StrikethroughPrice',
        price: goods.normalPrice,
        priceCurrency: 'KRW',
      };
    }
    if (goods.reviews > 0) {
      data.aggregateRating = { '@type': 'AggregateRating', ratingValue: goods.score, reviewCount: goods.reviews };
    }
    const block = document.createElement('script');
    block.type = 'application/ld+json';
    block.textContent = JSON.stringify(data).replaceAll('<', '\\u003c');
    document.head.append(block);
  }
  document.title = goods.goodsNm + ' | ' + document.title;
})();

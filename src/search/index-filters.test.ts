import { describe, expect, it } from 'vitest';
import { fromIndexFilters, toIndexFilters, toIndexQuery } from './index-filters.ts';

describe('index filters', () => {
  const filters = { kind: ['article'], product: ['one', 'two-b'], sample: ['true'] };

  it('come back as they were', () => {
    expect(fromIndexFilters(toIndexFilters(filters))).toEqual(filters);
  });

  it('have one value each', () => {
    expect(toIndexFilters(filters)).toEqual({
      'kind-article': ['true'],
      'product-one': ['true'],
      'product-two-b': ['true'],
      'sample-true': ['true'],
    });
  });

  it('ask for any of the values of each filter', () => {
    expect(toIndexQuery({ kind: ['faq', 'doc'], product: ['one'], audience: [] })).toEqual({
      all: [{ any: [{ 'kind-faq': 'true' }, { 'kind-doc': 'true' }] }, { any: [{ 'product-one': 'true' }] }],
    });
  });
});

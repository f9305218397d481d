import { describe, expect, it } from 'vitest';
import { orderFilters } from './search-index-order.ts';

const text = (value: string) => Buffer.concat([Buffer.from([0x60 + value.length]), Buffer.from(value)]);
const list = (...items: Buffer[]) => Buffer.concat([Buffer.from([0x80 + items.length]), ...items]);
const meta = (...filters: string[]) =>
  Buffer.concat([
    Buffer.from('pagefind_dcd'),
    list(
      text('1.5.2'),
      list(list(text('en_1'), Buffer.from([0x19, 0x01, 0x00]))),
      list(),
      list(...filters.map((name) => list(text(name), text('en_2')))),
      list(),
      list(text('title')),
    ),
  ]);

describe('orderFilters', () => {
  it('sorts the filters and leaves the rest as it is', () => {
    expect(orderFilters(meta('kind-b', 'kind-a', 'kind-c'))).toEqual(meta('kind-a', 'kind-b', 'kind-c'));
  });

  it('leaves an index without filters as it is', () => {
    expect(orderFilters(meta())).toEqual(meta());
  });

  it.each([
    ['another signature', Buffer.from('pagefind_new\x80')],
    ['no list of filters', Buffer.concat([Buffer.from('pagefind_dcd'), list()])],
    ['no list at all', Buffer.concat([Buffer.from('pagefind_dcd'), text('x')])],
    ['a kind of item that it never held', Buffer.concat([Buffer.from('pagefind_dcd'), list(Buffer.from([0xa0]))])],
  ])('refuses an index with %s', (_name, data) => {
    expect(() => orderFilters(data)).toThrow(RangeError);
  });
});

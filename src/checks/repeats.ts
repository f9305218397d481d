/** Each item whose key an earlier item has, with the first item of that key. */
export function findRepeats<Item>(items: Iterable<Item>, keyOf: (item: Item) => unknown): { item: Item; first: Item }[] {
  return [...Map.groupBy(items, keyOf).values()].flatMap(([first, ...more]) =>
    first === undefined ? [] : more.map((item) => ({ item, first })),
  );
}

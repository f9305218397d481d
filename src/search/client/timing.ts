/** Yields the same values, and fails if the next one does not come in time. */
export async function* withinTime<Value>(source: AsyncGenerator<Value>, milliseconds: number): AsyncGenerator<Value> {
  for (;;) {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const late = new Promise<never>((_, reject) => (timer = setTimeout(() => reject(new Error('too late')), milliseconds)));
    try {
      const next = await Promise.race([source.next(), late]);
      if (next.done === true) return;
      yield next.value;
    } finally {
      clearTimeout(timer);
    }
  }
}

/** Runs only the last of several scheduled actions, after a pause. */
export function createDebouncer(milliseconds: number) {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const cancel = () => clearTimeout(timer);
  const schedule = (action: () => void) => {
    cancel();
    timer = setTimeout(action, milliseconds);
  };
  return { schedule, cancel };
}

/** The value of a promise; undefined if it fails or does not settle in time. */
export function inTime<T>(promise: Promise<T>, milliseconds: number): Promise<T | undefined> {
  const late = new Promise<undefined>((resolve) => setTimeout(resolve, milliseconds));
  return Promise.race([promise.catch(() => undefined), late]);
}

/** Runs only the last of several scheduled actions, after a pause. */
export class Debouncer {
  #timer: ReturnType<typeof setTimeout> | undefined;
  readonly #milliseconds: number;

  constructor(milliseconds: number) {
    this.#milliseconds = milliseconds;
  }

  schedule(action: () => void): void {
    this.cancel();
    this.#timer = setTimeout(action, this.#milliseconds);
  }

  cancel(): void {
    clearTimeout(this.#timer);
  }
}

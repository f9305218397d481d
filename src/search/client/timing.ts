/** Rejects if a promise does not settle in time. */
export function withTimeout<T>(promise: Promise<T>, milliseconds: number): Promise<T> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => {
      reject(new Error(`no answer within ${milliseconds} ms`));
    }, milliseconds);
    promise
      .finally(() => {
        clearTimeout(timer);
      })
      .then(resolve, reject);
  });
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

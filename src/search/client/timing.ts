/** The value of a promise; undefined if it fails or does not settle in time. */
export function inTime<T>(promise: Promise<T>, milliseconds: number): Promise<T | undefined> {
  const late = new Promise<undefined>((resolve) => setTimeout(resolve, milliseconds));
  return Promise.race([promise.catch(() => undefined), late]);
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

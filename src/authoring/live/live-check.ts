/** The check while somebody writes: in a thread of its own, so that pages never wait for it. */
import { Worker } from 'node:worker_threads';
import type { LiveState } from '#src/authoring/workshop/live-state.ts';

/** Starts the check of CONTENT_DIR; `onState` is told after each run, `onFault` of a fault of ours. */
export function createLiveCheck(onState: (state: LiveState) => void, onFault: (error: Error) => void) {
  const worker = new Worker(new URL('check-worker.ts', import.meta.url));
  let running = false;
  let again = false;
  /** Checks again, after the check that may be running. */
  const run = () => {
    again = running;
    if (running) return;
    running = true;
    worker.postMessage('check');
  };
  worker.on('message', (state: LiveState) => {
    onState(state);
    running = false;
    if (again) run();
  });
  worker.on('error', onFault);
  return { run, close: () => worker.terminate() };
}

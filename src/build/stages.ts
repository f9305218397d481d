/** Measures how long each stage of a build takes. */
export interface Stages {
  /** Ends a stage, which began when the one before it ended. */
  end: (name: string) => void;
  /** The total seconds, and those of each stage. */
  summary: () => string;
}

export function createStages(): Stages {
  const startedAt = performance.now();
  const seconds = (from: number) => ((performance.now() - from) / 1000).toFixed(1);
  const ended: string[] = [];
  let from = startedAt;
  return {
    end: (name) => {
      ended.push(`${name} ${seconds(from)}`);
      from = performance.now();
    },
    summary: () => `${seconds(startedAt)} s (${ended.join(', ')})`,
  };
}

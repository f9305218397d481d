/** Where the time of a build goes. */
export interface Stages {
  /** Ends a stage, which began when the one before it ended. */
  end: (name: string) => void;
  /** The seconds in all, and of each stage. */
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

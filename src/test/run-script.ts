import { spawnSync } from 'node:child_process';
import { join } from 'node:path';

/** Runs a command of `scripts/` in a directory, with nothing of the environment but what is given. */
export function runScript(name: string, root: string, args: string[] = [], env: NodeJS.ProcessEnv = {}) {
  const { PATH, HOME } = process.env;
  const script = join(import.meta.dirname, `../../scripts/${name}.ts`);
  const { status, stdout, stderr } = spawnSync(process.execPath, [script, ...args], {
    cwd: root,
    encoding: 'utf8',
    env: { PATH, HOME, ...env },
  });
  return { status, stdout, stderr };
}

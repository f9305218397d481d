/** What tests need beyond npm's packages, where the machine has it not and we may install it. */
import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';

/** Whether tests may install what they can do without: on a machine of CI, or where TEST_INSTALL=on asks for it. */
export function mayInstall(env: NodeJS.ProcessEnv): boolean {
  return Boolean(env.CI) || env.TEST_INSTALL === 'on';
}

/** Installs packages of Debian. Does nothing where the system is another one or the user is not root; throws if apt fails. */
export function installDebianPackage(...names: string[]): void {
  if (process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) return;
  const options = {
    stdio: ['ignore', 'ignore', 'inherit'] as ['ignore', 'ignore', 'inherit'],
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
  };
  execFileSync('apt-get', ['-o', 'DPkg::Lock::Timeout=120', 'update'], options);
  execFileSync('apt-get', ['-o', 'DPkg::Lock::Timeout=120', 'install', '--yes', '--no-install-recommends', ...names], options);
}

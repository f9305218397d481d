/** Commands that verify a downloaded file with each system's built-in tools. */
import type { Artifact } from '#src/schemas/download.ts';

interface VerifyCommand {
  os: 'windows' | 'macos' | 'linux';
  /** The shell or system to run it in. */
  shell: string;
  command: string;
  /** What it prints for the published file. */
  success: string;
}

/** A command for each system, the file's own first. File names and hashes contain nothing that a shell must have escaped. */
export function verifyCommands({ fileName, sha256, os }: Pick<Artifact, 'fileName' | 'sha256' | 'os'>): VerifyCommand[] {
  // With an asterisk, not two spaces, which browsers collapse into one.
  const line = `${sha256} *${fileName}`;
  const commands: VerifyCommand[] = [
    {
      os: 'windows',
      shell: 'PowerShell',
      command: `(Get-FileHash -Algorithm SHA256 ${fileName}).Hash -eq '${sha256}'`,
      success: 'True',
    },
    { os: 'macos', shell: 'macOS', command: `echo '${line}' | shasum -a 256 --check`, success: `${fileName}: OK` },
    { os: 'linux', shell: 'Linux', command: `echo '${line}' | sha256sum --check`, success: `${fileName}: OK` },
  ];
  const own = os === 'chromeos' ? 'linux' : os;
  return [...commands.filter((command) => command.os === own), ...commands.filter((command) => command.os !== own)];
}

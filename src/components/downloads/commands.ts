/** The commands that check a downloaded file, with the tools that each system has. */
import type { Artifact } from '#src/schemas/download.ts';

export interface VerifyCommand {
  os: 'windows' | 'macos' | 'linux';
  /** The shell or system in which to run it. */
  shell: string;
  command: string;
  /** What it prints when the file is the published one. */
  success: string;
}

/** A command for each system, that of the file's own system first. File names and hashes hold nothing that a shell reads as its own. */
export function verifyCommands({ fileName, sha256, os }: Pick<Artifact, 'fileName' | 'sha256' | 'os'>): VerifyCommand[] {
  // The form with an asterisk holds no two spaces, which a browser would show, and a reader copy, as one.
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
